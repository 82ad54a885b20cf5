import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCity } from './drill/city.ts';
import { holdDrill } from './drill/holdDrill.ts';

/*
 * A fire drill: a city of its own is founded, loses its database while people work, and is restored from its backup. It
 * touches nothing that is there. It ends with 1 when anything is not as it should be.
 */

const folder = mkdtempSync(join(tmpdir(), 'piecza-drill-'));
// PostgreSQL runs as a user of its own where this runs as root, and has to get in.
chmodSync(folder, 0o755);
const city = await openCity(folder);
try {
  const { acknowledged, lost, lossSeconds, restoreSeconds, megabytes, checks } = await holdDrill(city, console.log);
  for (const { name, good, found } of checks) console.log(`${good ? '✓' : '✗'} ${name}${good ? '' : `: ${found}`}`);
  console.log(`
Wizyt potwierdzonych: ${acknowledged}, utraconych: ${lost} (strata: ${lossSeconds.toFixed(2)} s pracy).
Od polecenia do pierwszej wizyty po odtworzeniu: ${restoreSeconds.toFixed(1)} s (kopia: ${megabytes} MB).
${acknowledged} acknowledged visits, ${lost} lost (RPO ${lossSeconds.toFixed(2)} s); restored in ${restoreSeconds.toFixed(1)} s (RTO).`);
  process.exitCode = checks.every(({ good }) => good) ? 0 : 1;
} finally {
  await city.close();
  rmSync(folder, { recursive: true, force: true });
}
// PostgreSQL that a failed step left running ends with the process that started it.
process.exit();
