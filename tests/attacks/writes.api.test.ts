import { expect, test } from 'vitest';
import { product } from './target.ts';
import { addressOf, givenWrites, send, textFields, writable } from './writes.ts';

test('the requests that attacks are made from are accepted as they are, one for every address that takes a body', async () => {
  const writes = await givenWrites();
  expect(writes.map(({ endpoint }) => addressOf(endpoint)).sort()).toEqual(writable.map(addressOf).sort());
  for (const write of writes) {
    const { status, body } = await send(write, write.body, product);
    expect([addressOf(write.endpoint), status, status < 300 || body]).toEqual([
      addressOf(write.endpoint),
      status,
      true,
    ]);
  }
  expect(writes.flatMap(textFields).length).toBeGreaterThan(40);
});
