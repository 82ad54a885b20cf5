import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints, resources } from '#contract/api.ts';
import { alsoTraced } from '#contract/auditEvents.ts';
import { allMessages } from '../../admin/app/allMessages.ts';

// Whoever reads the log reads of everything in their own words, also of what came after the log.

const places = (language: 'pl' | 'en') => allMessages.map((messages) => (messages as Record<string, object>)[language]);
const wordsAt = (language: 'pl' | 'en', path: readonly string[]) =>
  places(language).find(
    (place) => typeof path.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], place) === 'string',
  );

test.for(['pl', 'en'] as const)('everything that leaves a trace has a name in %s', (language) => {
  const things = [...alsoTraced, ...resources.map(({ name }) => name)];
  expect(things.filter((name) => !wordsAt(language, ['auditEvents', 'what', name]))).toEqual([]);
});

const isNamed = (language: 'pl' | 'en', tag: string, field: string) =>
  wordsAt(language, ['auditEvents', 'field', field]) ?? wordsAt(language, ['resources', tag, 'fields', field]);

test.for(['pl', 'en'] as const)('every field of a resource that may be sent has a name in %s', (language) => {
  const sent = endpoints
    .filter(({ kind }) => kind === 'create' || kind === 'update')
    .flatMap(({ tag, body }) => Object.keys(body!.shape).map((field) => ({ tag, field })));
  expect(sent.length).toBeGreaterThan(200);
  const unnamed = sent.filter(({ tag, field }) => field !== 'id' && !isNamed(language, tag, field));
  expect(unnamed.map(({ tag, field }) => `${tag}.${field}`)).toEqual([]);
});

test.for(['pl', 'en'] as const)('every decision has a name in %s', (language) => {
  const decisions = endpoints.flatMap(({ tag, body }) => {
    const { decision } = (body?.shape ?? {}) as { decision?: unknown };
    return decision instanceof z.ZodEnum ? decision.options.map((each) => ({ tag, field: String(each) })) : [];
  });
  expect(decisions.length).toBeGreaterThan(10);
  expect(decisions.filter(({ tag, field }) => !isNamed(language, tag, field))).toEqual([]);
});
