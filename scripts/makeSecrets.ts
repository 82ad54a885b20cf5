import { makeSecrets } from '#server/platform/secrets.ts';

const [folder] = process.argv.slice(2);

if (!folder) {
  console.error('Podaj katalog: node scripts/makeSecrets.ts KATALOG / Name a folder for the secrets.');
  process.exit(1);
}

const made = makeSecrets(folder, { owner: true });
console.log(
  made.length ? `Utworzono / Made: ${made.join(', ')}` : 'Wszystkie sekrety już są. / All secrets are there.',
);
