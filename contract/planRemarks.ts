import { z } from 'zod';
import { Moment } from './calendar.ts';
import { resource } from './resource.ts';

export const PlanDecision = z.enum(['submitted', 'returned', 'approved']);

export const PlanRemarkInput = z.strictObject({ planId: z.uuid(), text: z.string().trim().min(3).max(2000) });

/** What was said and decided about a version of a plan, by whom and when; nothing of it changes. */
export const PlanRemark = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  /** The decision it came with; nothing when it is only a remark. */
  decision: PlanDecision.nullable(),
  text: z.string(),
  /** Unknown only of what was said before remarks had an author. */
  writtenById: z.uuid().nullable(),
  writtenByName: z.string(),
  writtenAt: Moment,
});
export type PlanRemark = z.input<typeof PlanRemark>;

export const planRemarks = resource({
  name: 'plan-remarks',
  summary: 'Remarks on plans and decisions about them',
  row: PlanRemark,
  create: PlanRemarkInput,
  filter: z.object({ planId: z.uuid(), decision: PlanDecision }),
  sortable: ['writtenAt'],
  sortedBy: 'writtenAt',
  caseContent: true,
});
