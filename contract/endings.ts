import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { EndingGround, EndingReason } from './endingGrounds.ts';
import { endpoint } from './endpoint.ts';
import { IntakeRoute } from './families.ts';
import { changeable, resource } from './resource.ts';

/** How long a family may be watched over after the work, in months; the Act names no length. */
export const monitoringMonths = { least: 3, most: 12, usual: 6 } as const;

/** Follows from what was decided, never stored. */
export const EndingProposalStatus = z.enum(['waiting', 'approved', 'returned', 'withdrawn']);

export const EndingProposalInput = z.strictObject({
  familyId: z.uuid(),
  /** The last day of work. */
  endsOn: LocalDate,
  ground: EndingGround,
  summary: z.string().trim().min(20).max(10_000),
  /** Of a family that a court obliged: when and how the court learned of it, and what it answered. */
  courtInformedOn: LocalDate.nullish(),
  courtInformedHow: z.string().trim().min(3).max(500).nullish(),
  courtAnswer: z.string().trim().min(3).max(2000).nullish(),
  /** Without a number there is no monitoring. */
  monitoringMonths: z.int().min(monitoringMonths.least).max(monitoringMonths.most).nullish(),
  plannedContacts: z.string().trim().max(2000).default(''),
});

/** That work with a family should end; it ends when somebody else approves. */
export const EndingProposal = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  familyName: z.string(),
  endsOn: LocalDate,
  ground: EndingGround,
  summary: z.string(),
  courtInformedOn: LocalDate.nullable(),
  courtInformedHow: z.string().nullable(),
  courtAnswer: z.string().nullable(),
  monitoringMonths: z.int().nullable(),
  plannedContacts: z.string(),
  proposedById: z.uuid(),
  proposedByName: z.string(),
  proposedOn: LocalDate,
  status: EndingProposalStatus,
  decidedOn: LocalDate.nullable(),
  decidedByName: z.string().nullable(),
  comment: z.string().nullable(),
  revision: changeable.revision,
});
export type EndingProposal = z.input<typeof EndingProposal>;

export const endingProposals = resource({
  name: 'ending-proposals',
  summary: 'Proposals to end work with families',
  row: EndingProposal,
  create: EndingProposalInput,
  filter: z.object({ familyId: z.uuid(), status: EndingProposalStatus }),
  sortable: ['proposedOn', 'endsOn'],
  sortedBy: '-proposedOn',
  caseContent: true,
});

/** One decides about the version one has read: If-Match. Returning needs a comment. */
export const endingProposalDecisionEndpoint = endpoint({
  method: 'post',
  path: '/ending-proposals/:id/decisions',
  tag: 'ending-proposals',
  summary: 'Approve, return or withdraw a proposal to end work (If-Match)',
  body: z.strictObject({
    decision: z.enum(['approve', 'return', 'withdraw']),
    comment: z.string().trim().min(5).max(1000).nullish(),
  }),
  answer: EndingProposal,
});

/** What stands in the way of ending work with a family today. */
export const EndingReadiness = z.object({
  /** The court obliged the family: it cannot resign without the court knowing. */
  obligedByCourt: z.boolean(),
  /** „Za życiem” asks for no plan, so there may be none to rate. */
  planNeeded: z.boolean(),
  planId: z.uuid().nullable(),
  unratedGoals: z.array(z.object({ id: z.uuid(), planId: z.uuid(), title: z.string() })),
  /** A proposal waits already. */
  waitingProposalId: z.uuid().nullable(),
  /** Work has ended and was not begun again. */
  ended: z.boolean(),
  /** An assistant was refused: there is no work that could end. */
  refused: z.boolean(),
  /** The earliest day work can end: nothing was done and nobody was assigned later. */
  earliestEnd: LocalDate,
});
export type EndingReadiness = z.input<typeof EndingReadiness>;

export const endingReadinessEndpoint = endpoint({
  method: 'get',
  path: '/families/:id/ending-readiness',
  tag: 'families',
  summary: 'What stands in the way of ending work with a family',
  answer: EndingReadiness,
});

/** The end of work with a family, and what came after it. */
export const FamilyEnding = z.object({
  id: z.uuid(),
  familyId: z.uuid(),
  familyName: z.string(),
  endedOn: LocalDate,
  ground: EndingGround,
  /** The reason the half-year report counts it under; null: under none. */
  reason: EndingReason.nullable(),
  note: z.string(),
  proposalId: z.uuid().nullable(),
  recordedByName: z.string(),
  monitoringUntil: LocalDate.nullable(),
  plannedContacts: z.string(),
  monitoringEndedOn: LocalDate.nullable(),
  monitoringEndedByName: z.string().nullable(),
  monitoringNote: z.string().nullable(),
  reopenedOn: LocalDate.nullable(),
  reopenedByName: z.string().nullable(),
  reopeningRoute: IntakeRoute.nullable(),
  reopeningReason: z.string().nullable(),
  revision: changeable.revision,
});
export type FamilyEnding = z.input<typeof FamilyEnding>;

export const familyEndings = resource({
  name: 'family-endings',
  summary: 'Endings of work with families',
  row: FamilyEnding,
  filter: z.object({ familyId: z.uuid() }),
  sortable: ['endedOn'],
  sortedBy: '-endedOn',
  caseContent: true,
});

/** Ends the monitoring, with what was found; or begins the work again. One decides about the version one has read. */
export const familyEndingDecisionEndpoint = endpoint({
  method: 'post',
  path: '/family-endings/:id/decisions',
  tag: 'family-endings',
  summary: 'End the monitoring, or begin work again (If-Match)',
  body: z.strictObject({
    decision: z.enum(['endMonitoring', 'reopen']),
    /** What was found, or why work begins again. */
    note: z.string().trim().min(10).max(4000),
    /** The first day of work and how the family came back; both needed to begin again. Monitoring ends today. */
    onDay: LocalDate.nullish(),
    route: IntakeRoute.nullish(),
    /** For the route `court`, unless the family has one already. */
    courtSignature: z.string().trim().min(1).max(60).nullish(),
  }),
  answer: FamilyEnding,
});
