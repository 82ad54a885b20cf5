import type { Role } from '#contract/actor.ts';
import type { Prisma } from '#prisma/client.ts';
import type { Actor } from './actor.ts';

export type Right = 'read' | 'create' | 'update' | 'delete';

/**
 * Who may do what to one table, written as the rows they may do it to: a Prisma filter per role and right.
 * One filter answers "may I open this?", "which may I list?" and "may I change it?". What is not said is refused.
 * The unit is not said either: `restrict` adds it to every query of every table.
 */
export type Policy<Where = object> = {
  readonly [R in Role]?: { readonly [P in Right]?: (actor: Actor) => Where };
};

/** Every table has a policy: a new model does not compile until it is listed in server/policies.ts. */
export type Policies = Record<Prisma.ModelName, Policy>;

/** Every row of the unit. */
export const everything = () => ({});

/** Not `{ OR: [] }`: inside an AND, Prisma drops that and matches every row. */
export const nothing = () => ({ id: { in: [] as string[] } });

/** The filter of one role and right; nothing when the table does not mention it. */
export const allowed = (policy: Policy, right: Right, actor: Actor): object =>
  policy[actor.role]?.[right]?.(actor) ?? nothing();
