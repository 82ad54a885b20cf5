import { z } from 'zod';

/** The four reasons for which work with a family ends, as the half-year report counts them. */
export const EndingReason = z.enum(['goalsReached', 'familyStoppedCooperating', 'noEffects', 'changeOfMethod']);

/** Why work with a family ends, as a worker says it: the four reasons themselves, and what happens besides. */
export const EndingGround = z.enum([
  ...EndingReason.options,
  'movedAway',
  'childrenOfAge',
  'childrenInCareWithoutReturn',
  'courtOrderLifted',
  'death',
  'refusedBeforeStart',
]);
export type EndingGround = z.infer<typeof EndingGround>;

type Meaning = {
  /** The reason the half-year report counts it under; null: under none. */
  readonly reported: z.infer<typeof EndingReason> | null;
  /** The family gives up help that a court may have obliged it to take. */
  readonly isResignation: boolean;
};

const own = (reported: z.infer<typeof EndingReason>): Meaning => ({ reported, isResignation: false });
const notReported: Meaning = { reported: null, isResignation: false };

/** What each ground counts as. The Act names four reasons; how the others map to them is the unit's custom. */
export const endingGrounds: Readonly<Record<EndingGround, Meaning>> = {
  goalsReached: own('goalsReached'),
  familyStoppedCooperating: { reported: 'familyStoppedCooperating', isResignation: true },
  noEffects: own('noEffects'),
  changeOfMethod: own('changeOfMethod'),
  movedAway: notReported,
  childrenOfAge: notReported,
  childrenInCareWithoutReturn: own('noEffects'),
  courtOrderLifted: notReported,
  death: notReported,
  refusedBeforeStart: { reported: 'familyStoppedCooperating', isResignation: true },
};
