import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openCity } from '../../scripts/drill/city.ts';
import { holdDrill } from '../../scripts/drill/holdDrill.ts';

test('a city that loses its database while people work gets it back, with everything that was acknowledged', {
  timeout: 180_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'piecza-drill-'));
  chmodSync(folder, 0o755);
  const city = await openCity(folder);
  onTestFinished(async () => {
    await city.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const { checks, acknowledged, lossSeconds } = await holdDrill(city);

  expect(checks.filter(({ good }) => !good)).toEqual([]);
  expect(checks.length).toBeGreaterThanOrEqual(12);
  expect(acknowledged).toBeGreaterThan(5);
  // The journal is received as it is written: what may be lost is what was on its way.
  expect(lossSeconds).toBeLessThan(5);
});
