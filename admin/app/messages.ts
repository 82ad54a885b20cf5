import type { z } from 'zod';
import type { Resource } from '#contract/resource.ts';

/** Fields no screen names: keys and what the machine keeps for itself. */
type Unspoken = 'id' | 'revision' | 'can' | `${string}Id` | `${string}Ids`;

type FieldsOf<T> = T extends z.ZodObject<infer Shape> ? Exclude<keyof Shape & string, Unspoken> : never;

type WordsOf<R extends Resource> = {
  /** Nominative: "Rodzina |||| Rodziny |||| Rodzin". */
  name: string;
  /** Accusative, for buttons and questions: "rodzinę". */
  forcedCaseName: string;
  fields: Record<FieldsOf<R['row']> | FieldsOf<R['create']> | FieldsOf<R['change']>, string> & Record<string, string>;
};

type Words<R extends Resource> = { resources: { [One in R as One['name']]: WordsOf<One> } };

/**
 * The words of a feature, Polish first. A field of the contract without a Polish and an English label does not compile:
 * `export const familyMessages = { pl: …, en: … } satisfies Messages<typeof families | typeof familyMembers>`.
 */
export type Messages<R extends Resource> = Record<'pl' | 'en', Words<R> & Record<string, unknown>>;
