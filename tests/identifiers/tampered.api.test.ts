import { expect, test } from 'vitest';
import { prisma } from '../support/given.ts';
import { longAgo, peselNo } from '../support/numbers.ts';
import { givenOwnPerson, list, record, reveal, search } from './calls.ts';

test('numbers exchanged between two people in the database are not shown under the wrong name', async () => {
  const { own, member, person, api } = await givenOwnPerson();
  const other = await member(own.id, 'parent', longAgo);
  const ids = [(await record(api, person.id, peselNo(1))).body.id, (await record(api, other.id, peselNo(2))).body.id];
  const [one, two] = await Promise.all(
    ids.map((id: string) => prisma.personIdentifier.findUniqueOrThrow({ where: { id } })),
  );
  const give = (id: string, { cipher, blindIndex }: { cipher: Uint8Array; blindIndex: Uint8Array }) =>
    prisma.personIdentifier.update({
      where: { id },
      data: { cipher: Uint8Array.from(cipher), blindIndex: Uint8Array.from(blindIndex) },
    });
  await give(one!.id, two!);
  await give(two!.id, one!);

  for (const id of ids) expect(await reveal(api, id)).toMatchObject({ status: 500, body: { code: 'unexpected' } });
  expect((await list(api, person.id)).status).toBe(500);

  await give(one!.id, one!);
  await give(two!.id, two!);
  expect((await reveal(api, ids[0])).body).toEqual({ number: peselNo(1) });
});

test('a number moved to another person is not shown there', async () => {
  const { own, member, person, api } = await givenOwnPerson();
  const other = await member(own.id, 'parent', longAgo);
  const { id } = (await record(api, person.id, peselNo(4))).body;
  await prisma.personIdentifier.update({ where: { id }, data: { personId: other.id } });
  expect((await reveal(api, id)).status).toBe(500);
  await prisma.personIdentifier.update({ where: { id }, data: { personId: person.id } });
  expect((await reveal(api, id)).body).toEqual({ number: peselNo(4) });
});

test('an index moved to another person finds nobody under that number', async () => {
  const { own, member, person, api } = await givenOwnPerson();
  const other = await member(own.id, 'parent', longAgo);
  const { id } = (await record(api, person.id, peselNo(6))).body;
  await record(api, other.id, peselNo(8));
  const theirs = await prisma.personIdentifier.findFirstOrThrow({ where: { personId: other.id } });
  const blindIndex = Uint8Array.from(theirs.blindIndex);
  await prisma.personIdentifier.update({ where: { id }, data: { blindIndex } });
  const found = (await search(api, peselNo(8))).body;
  expect(found.map(({ personId }: { personId: string }) => personId)).toEqual([other.id]);
});
