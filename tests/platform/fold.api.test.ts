import { expect, test } from 'vitest';
import { fold } from '#contract/fold.ts';
import { as, givenUnit, prisma } from '../support/given.ts';

test('the database folds exactly as the contract does', async () => {
  for (const text of [
    'Zażółć gęślą jaźń',
    'ŁÓDŹ',
    'Müller-Wójcik O’Neil',
    'ČŘŠŽÝ äöü éèáí',
    'AR.5230.12/2026',
    'ß 😀 Ω',
  ]) {
    const [row] = await prisma.$queryRaw<{ folded: string }[]>`SELECT fold(${text}) AS folded`;
    expect(row!.folded).toBe(fold(text));
  }
});

test('"zolc" finds Żółć, a percent sign finds a percent sign', async () => {
  const { staff, family } = await givenUnit();
  const assistant = await staff('assistant');
  const wanted = await family({ assistant, name: 'Żółć-Gęślikowscy' });
  await family({ assistant, name: 'Inni 100%' });
  const api = await as(assistant);
  const found = async (q: string) =>
    (await api.get('/api/families').query({ q })).body.map(({ name }: { name: string }) => name);
  expect(await found('zolc')).toEqual([wanted.name]);
  expect(await found('gesl ZOLC')).toEqual([wanted.name]);
  expect(await found('%')).toEqual(['Inni 100%']);
  expect(await found('_')).toEqual([]);
});
