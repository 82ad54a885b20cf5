import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { PlanConsulted } from './planConsultations.ts';
import { changeable, resource } from './resource.ts';

/** A refusal is an answer; that somebody could not be asked needs a note. */
export const PlanAnswer = z.enum(['agreed', 'refused', 'notAsked']);

const given = {
  answer: PlanAnswer,
  askedOn: LocalDate,
  note: z.string().trim().max(1000).default(''),
};
export const PlanAgreementInput = z.strictObject({ planId: z.uuid(), personId: z.uuid(), ...given });
export const PlanAgreementChange = z.strictObject(given);

/** What an adult of the family said to this version of the plan. */
export const PlanAgreement = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  answer: PlanAnswer,
  askedOn: LocalDate,
  note: z.string(),
  recordedById: z.uuid(),
  recordedByName: z.string(),
  recordedAt: Moment,
  /** The day the text of the plan was changed afterwards; null when this is about the text as it stands. */
  givenBefore: LocalDate.nullable(),
  ...changeable,
});
export type PlanAgreement = z.input<typeof PlanAgreement>;

export const planAgreements = resource({
  name: 'plan-agreements',
  summary: 'What adults of the family said to plans',
  row: PlanAgreement,
  create: PlanAgreementInput,
  change: PlanAgreementChange,
  filter: z.object({ planId: z.uuid(), answer: PlanAnswer }),
  sortable: ['askedOn', 'recordedAt'],
  sortedBy: 'recordedAt',
  caseContent: true,
});

/** What a draft still needs before it can be submitted. */
export const PlanReadiness = z.object({
  /** Adults who live in the family today: each has to be asked. Nobody in a plan about a child. */
  adults: z.array(z.object({ personId: z.uuid(), name: z.string() })),
  /** Refusals that submitting would meet, with what their sentences name. */
  missing: z.array(z.object({ code: z.string(), names: z.array(z.string()) })),
  /** Said before the last change of the text: submitting asks to say why it holds all the same. */
  outdated: z.array(
    z.object({
      /** Whom one consulted; null for an adult of the family. */
      whom: PlanConsulted.nullable(),
      name: z.string(),
      saidOn: LocalDate,
      changedOn: LocalDate,
    }),
  ),
});
export type PlanReadiness = z.input<typeof PlanReadiness>;

export const planReadinessEndpoint = endpoint({
  method: 'get',
  path: '/help-plans/:id/readiness',
  tag: 'help-plans',
  summary: 'What a plan needs before it can be submitted',
  answer: PlanReadiness,
});
