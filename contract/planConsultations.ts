import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { changeable, resource } from './resource.ts';

/** The plan of a family with its social worker, and with the coordinator of a child in care; a child's plan with the assistant. */
export const PlanConsulted = z.enum(['socialWorker', 'coordinator', 'assistant']);

const held = {
  whom: PlanConsulted,
  /** A social worker has no account here. */
  name: z.string().trim().min(2).max(120),
  heldOn: LocalDate,
  remarks: z.string().trim().max(2000).default(''),
};
export const PlanConsultationInput = z.strictObject({ planId: z.uuid(), ...held });
export const PlanConsultationChange = z.strictObject(held);

/** Who outside the family was consulted about this version of a plan, and what they said. */
export const PlanConsultation = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  whom: PlanConsulted,
  name: z.string(),
  heldOn: LocalDate,
  remarks: z.string(),
  recordedById: z.uuid(),
  recordedByName: z.string(),
  recordedAt: Moment,
  /** The day the text of the plan was changed afterwards; null when this is about the text as it stands. */
  givenBefore: LocalDate.nullable(),
  ...changeable,
});
export type PlanConsultation = z.input<typeof PlanConsultation>;

export const planConsultations = resource({
  name: 'plan-consultations',
  summary: 'Consultations of plans',
  row: PlanConsultation,
  create: PlanConsultationInput,
  change: PlanConsultationChange,
  filter: z.object({ planId: z.uuid(), whom: PlanConsulted }),
  sortable: ['heldOn', 'recordedAt'],
  sortedBy: 'heldOn',
  caseContent: true,
});
