import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedSubject, ofOpenFamily } from '../access/fileConditions.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const ofMyChildren = (actor: Actor): Prisma.HelpPlanWhereInput => ({ child: childrenInCareOf(actor) });
/** Nobody writes in another's name. */
const byMe =
  (rows: (actor: Actor) => Prisma.HelpPlanWhereInput) =>
  (actor: Actor): Prisma.HelpPlanWhereInput => ({ AND: [rows(actor), { draftedById: actor.id }] });
const draft: Prisma.HelpPlanWhereInput = { submittedOn: null, approvedOn: null, supersededOn: null };
const notSuperseded: Prisma.HelpPlanWhereInput = { supersededOn: null };

/** Plans the actor writes, as long as they are drafts: what a PUT may change. */
export const draftsOf = (actor: Actor): Prisma.HelpPlanWhereInput =>
  actor.role === 'assistant' ? { AND: [draft, ofOpenFamily(actor)] } : { AND: [draft, ofMyChildren(actor)] };

/** The assistant writes family work plans, the coordinator plans of children; a supervisor decides about both. */
export const helpPlanPolicy = {
  assistant: { read: ofOpenFamily, create: byMe(ofOpenFamily), update: ofOpenFamily },
  coordinator: { read: ofMyChildren, create: byMe(ofMyChildren), update: ofMyChildren },
  supervisor: { read: ofNoClosedSubject, update: ofNoClosedSubject },
} satisfies Policy<Prisma.HelpPlanWhereInput>;

/** Goals come and go while the plan is a draft; afterwards only their progress moves. */
export const planGoalPolicy = {
  assistant: {
    read: (actor) => ({ plan: ofOpenFamily(actor) }),
    create: (actor) => ({ plan: draftsOf(actor) }),
    update: (actor) => ({ plan: { AND: [notSuperseded, ofOpenFamily(actor)] } }),
    delete: (actor) => ({ plan: draftsOf(actor) }),
  },
  coordinator: {
    read: (actor) => ({ plan: ofMyChildren(actor) }),
    create: (actor) => ({ plan: draftsOf(actor) }),
    update: (actor) => ({ plan: { AND: [notSuperseded, ofMyChildren(actor)] } }),
    delete: (actor) => ({ plan: draftsOf(actor) }),
  },
  supervisor: { read: (actor) => ({ plan: ofNoClosedSubject(actor) }) },
} satisfies Policy<Prisma.PlanGoalWhereInput>;

/** Activities follow their goal. */
export const planActivityPolicy = {
  assistant: {
    read: (actor) => ({ goal: planGoalPolicy.assistant.read(actor) }),
    create: (actor) => ({ goal: planGoalPolicy.assistant.create(actor) }),
    update: (actor) => ({ goal: planGoalPolicy.assistant.update(actor) }),
    delete: (actor) => ({ goal: planGoalPolicy.assistant.delete(actor) }),
  },
  coordinator: {
    read: (actor) => ({ goal: planGoalPolicy.coordinator.read(actor) }),
    create: (actor) => ({ goal: planGoalPolicy.coordinator.create(actor) }),
    update: (actor) => ({ goal: planGoalPolicy.coordinator.update(actor) }),
    delete: (actor) => ({ goal: planGoalPolicy.coordinator.delete(actor) }),
  },
  supervisor: { read: (actor) => ({ goal: planGoalPolicy.supervisor.read(actor) }) },
} satisfies Policy<Prisma.PlanActivityWhereInput>;

/** What adults of the family said; recorded by whoever writes the plan, while it is a draft. */
export const planAgreementPolicy = {
  assistant: {
    read: ofOpenFamily,
    create: (actor) => ({ AND: [{ plan: draftsOf(actor) }, { recordedById: actor.id }] }),
    update: (actor) => ({ plan: draftsOf(actor) }),
  },
  supervisor: { read: ofNoClosedSubject },
} satisfies Policy<Prisma.PlanAgreementWhereInput>;

/** Consultations, likewise, in plans of families and of children. */
export const planConsultationPolicy = {
  assistant: {
    read: ofOpenFamily,
    create: (actor) => ({ AND: [{ plan: draftsOf(actor) }, { recordedById: actor.id }] }),
    update: (actor) => ({ plan: draftsOf(actor) }),
  },
  coordinator: {
    read: (actor) => ({ plan: ofMyChildren(actor) }),
    create: (actor) => ({ AND: [{ plan: draftsOf(actor) }, { recordedById: actor.id }] }),
    update: (actor) => ({ plan: draftsOf(actor) }),
  },
  supervisor: { read: ofNoClosedSubject },
} satisfies Policy<Prisma.PlanConsultationWhereInput>;

/** Whoever reads a plan may remark on it, in their own name. */
export const planRemarkPolicy = {
  assistant: { read: ofOpenFamily, create: (actor) => ({ AND: [ofOpenFamily(actor), { writtenById: actor.id }] }) },
  coordinator: {
    read: (actor) => ({ plan: ofMyChildren(actor) }),
    create: (actor) => ({ AND: [{ plan: ofMyChildren(actor) }, { writtenById: actor.id }] }),
  },
  supervisor: {
    read: ofNoClosedSubject,
    create: (actor) => ({ AND: [ofNoClosedSubject(actor), { writtenById: actor.id }] }),
  },
} satisfies Policy<Prisma.PlanRemarkWhereInput>;
