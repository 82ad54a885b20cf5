import { expect, test } from 'vitest';
import { sendCopies } from './copies.ts';

test('a thousand commands in five copies each: a thousand effects', { timeout: 600_000 }, async () => {
  const found = await sendCopies({ name: 'Five copies', commands: 1_000 });
  expect(found).toEqual({ commands: 1_000, effects: 1_000, events: 1_000, different: 0, unserved: 0 });
});
