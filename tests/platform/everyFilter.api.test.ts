import { expect, test } from 'vitest';
import { z } from 'zod';
import { Role } from '#contract/actor.ts';
import { resources } from '#contract/api.ts';
import { givenWorldOf } from '../authorization/world.ts';
import { as } from '../support/given.ts';

/** Texts that a filter of this schema may be given, read off the schema itself. */
function samplesOf(schema: z.ZodType): string[] {
  const {
    enum: options,
    format,
    type,
  } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    enum?: string[];
    format?: string;
    type?: string;
  };
  const samples = options ?? [crypto.randomUUID(), '2026-06-01', '2026-06', 'true', 'false', '2020', 'żółć'];
  expect(
    samples.some((each) => schema.safeParse(each).success),
    `${type} ${format}`,
  ).toBe(true);
  return samples.filter((each) => schema.safeParse(each).success);
}

test.for(Role.options)('every filter and every order of every list is answered to a %s', async (role) => {
  const { me } = await givenWorldOf(role);
  const api = await as(me);
  for (const { name, filter, sortable } of resources) {
    const queries = [
      ...Object.entries(filter.shape as Record<string, z.ZodType>).flatMap(([field, schema]) =>
        samplesOf(schema).map((value) => ({ [field]: value })),
      ),
      ...['id', ...sortable].flatMap((field) => [{ sort: field }, { sort: `-${field}` }]),
    ];
    for (const query of queries) {
      const answer = await api.get(`/api/${name}`).query(query);
      expect([name, query, answer.status]).toEqual([name, query, 200]);
    }
  }
});
