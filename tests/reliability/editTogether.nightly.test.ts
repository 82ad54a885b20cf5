import { expect, test } from 'vitest';
import { editTogether } from './editTogether.ts';

test('of two hundred concurrent changes nobody’s is overwritten unseen', { timeout: 180_000 }, async () => {
  const found = await editTogether({ name: 'Edited together', edits: 200, editors: 20 });
  expect(found).toMatchObject({ overwritten: 0, withoutBoth: 0, others: 0 });
  expect(found.changes).toBe(found.accepted);
  expect(found.accepted + found.conflicts).toBe(200);
});
