import { expect, test } from 'vitest';
import { sendCopies } from './copies.ts';

test('five copies of a command at once have one effect, one event and one answer', { timeout: 240_000 }, async () => {
  const found = await sendCopies({ name: 'Five copies', commands: 45 });
  expect(found).toEqual({ commands: 45, effects: 45, events: 45, different: 0, unserved: 0 });
});

test('without keys they have more', { timeout: 240_000 }, async () => {
  const found = await sendCopies({ name: 'Five copies, no keys (control)', commands: 9, withKeys: false });
  expect(found.effects).toBeGreaterThan(9);
});
