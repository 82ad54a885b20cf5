import { expect, test } from 'vitest';
import { chooseIds } from './chooseIds.ts';
import { product } from './target.ts';

test('five hundred visits under ids that are taken change nothing, and whose the ids are cannot be told', {
  timeout: 120_000,
}, async () => {
  expect(await chooseIds(product, 500)).toEqual([]);
});
