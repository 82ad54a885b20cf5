import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { endpoint } from './endpoint.ts';

/** What a timeline may be narrowed to. */
export const TimelineKind = z.enum([
  'contact',
  'plan',
  'assessment',
  'people',
  'home',
  'document',
  'work',
  'intervention',
]);

/** Kinds, and what one looks for within them: contacts that were tried and did not take place. */
export const TimelineFilter = z.enum([
  ...TimelineKind.options.slice(0, 1),
  'attempt',
  ...TimelineKind.options.slice(1),
]);
export type TimelineFilter = z.infer<typeof TimelineFilter>;

/** How many lines are answered at once. */
export const timelineStep = 25;

/** "2026-11-20~memberJoined~0199…": the line after which one goes on reading. */
const Cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}~[a-zA-Z]{1,40}~[0-9a-f-]{36}$/)
  .refine((text) => LocalDate.safeParse(text.slice(0, 10)).success);

/** One thing that happened in a family's file. */
export const TimelineLine = z.object({
  /** Where it stands: what comes after it is asked for with `before` and this. */
  cursor: z.string(),
  kind: TimelineKind,
  /** What happened; the words for it are the screen's. */
  event: z.string(),
  on: LocalDate,
  byName: z.string().nullable(),
  /** What the words are filled in with: names, codes, numbers. */
  facts: z.record(z.string(), z.unknown()),
  /** What somebody wrote about it. */
  text: z.string().nullable(),
  /** The row it comes from. */
  id: z.uuid(),
});
export type TimelineLine = z.input<typeof TimelineLine>;

/** Everything in a family's file in order, newest first, as far as the reader may see it. */
export const timelineEndpoint = endpoint({
  method: 'get',
  path: '/families/:id/timeline',
  tag: 'families',
  summary: "A family's timeline: newest first, a step at a time",
  query: z.strictObject({ kind: TimelineFilter.optional(), before: Cursor.optional() }),
  answer: z.array(TimelineLine),
});
