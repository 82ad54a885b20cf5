import type { z } from 'zod';
import type { Assessment, AssessmentChange } from '#contract/assessments.ts';

/** What a family's assessment says: what a form may change, and what a correction begins with. */
export const contentOf = ({
  heldOn,
  periodFrom,
  periodUntil,
  areas,
  effort,
  obstacles,
  conclusion,
  summary,
  participants,
}: Assessment): z.input<typeof AssessmentChange> => ({
  heldOn,
  periodFrom,
  periodUntil,
  areas,
  effort,
  obstacles,
  conclusion,
  summary,
  participants,
});
