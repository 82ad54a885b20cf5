import type { ActivityPlace } from '#contract/activityLogs.ts';
import type { GoalArea, ResponsibleKind } from '#contract/plans.ts';

/**
 * What work with a family is about: everything written about it says the same thing in its own place, from the
 * difficulty in the plan to the note after a visit. How the words are filled in, `inWords.ts` says.
 */
export type Theme = {
  readonly key: string;
  readonly area: (typeof GoalArea.options)[number];
  /** Codes of the dictionary, the most usual first. */
  readonly forms: readonly string[];
  readonly difficulty: string;
  readonly need: string;
  readonly mainGoal: string;
  readonly goals: readonly { readonly title: string; readonly activities: readonly PlannedActivity[] }[];
  /** What visits were about. */
  readonly visits: readonly string[];
  /** What came of it. */
  readonly results: readonly string[];
  readonly calls: readonly string[];
  /** Contacts with institutions without the family. */
  readonly offices: readonly string[];
  /** Going somewhere together. */
  readonly trips: readonly (readonly [Place, string])[];
  /** How the matter stands when it is assessed. */
  readonly better: readonly string[];
  readonly same: readonly string[];
};

export type Place = (typeof ActivityPlace.options)[number];
type Responsible = (typeof ResponsibleKind.options)[number];
/** Title, effect, who answers for it; an institution by name. */
export type PlannedActivity = readonly [title: string, effect: string, responsible: Responsible, name?: string];
