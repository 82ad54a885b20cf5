import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSecrets } from '#server/platform/secrets.ts';
import { ownersInCompose } from './ownersInCompose.ts';

const { values, positionals } = parseArgs({
  options: { 'for-compose': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;

if (!folder) {
  console.error('Podaj katalog: node scripts/makeSecrets.ts KATALOG / Name a folder for the secrets.');
  process.exit(1);
}

const made = makeSecrets(folder, { owner: true });
console.log(
  made.length ? `Utworzono / Made: ${made.join(', ')}` : 'Wszystkie sekrety już są. / All secrets are there.',
);
if (values['for-compose']) handOver(folder);

/** Containers see the files as they lie here: each is given to the user who is to read it. */
function handOver(folder: string) {
  if (process.getuid?.() !== 0) {
    console.error('Uruchom to jako root: tylko on oddaje pliki innym. / Only root can give files to other users.');
    process.exit(1);
  }
  for (const [name, { uid, gid, mode }] of ownersInCompose(folder)) {
    chownSync(join(folder, name), uid, gid);
    chmodSync(join(folder, name), mode);
  }
}
