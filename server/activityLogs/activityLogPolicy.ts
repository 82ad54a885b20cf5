import type { Actor } from '#contract/actor.ts';
import type { Prisma } from '#prisma/client.ts';
import { inCareOf } from '../assignments/inCare.ts';
import { everything, type Policy } from '../platform/policy.ts';

const ofMyFamilies = (actor: Actor): Prisma.ActivityLogWhereInput => ({ family: inCareOf(actor) });
const ofMyFosterFamilies = (actor: Actor): Prisma.ActivityLogWhereInput => ({ fosterFamily: inCareOf(actor) });
const mine = (actor: Actor): Prisma.ActivityLogWhereInput => ({ recordedById: actor.id });

/** Whoever looks after a family reads its entries; only the author corrects one. A file keeps what was written in it. */
export const activityLogPolicy = {
  assistant: {
    read: ofMyFamilies,
    create: (actor) => ({ AND: [ofMyFamilies(actor), mine(actor)] }),
    update: (actor) => ({ AND: [ofMyFamilies(actor), mine(actor)] }),
  },
  coordinator: {
    read: ofMyFosterFamilies,
    create: (actor) => ({ AND: [ofMyFosterFamilies(actor), mine(actor)] }),
    update: (actor) => ({ AND: [ofMyFosterFamilies(actor), mine(actor)] }),
  },
  supervisor: { read: everything },
} satisfies Policy<Prisma.ActivityLogWhereInput>;

/** How an entry moved goals is part of the entry. */
export const goalMovePolicy = {
  assistant: {
    read: (actor) => ({ activityLog: activityLogPolicy.assistant.read(actor) }),
    create: (actor) => ({ activityLog: activityLogPolicy.assistant.update(actor) }),
    delete: (actor) => ({ activityLog: activityLogPolicy.assistant.update(actor) }),
  },
  coordinator: {
    read: (actor) => ({ activityLog: activityLogPolicy.coordinator.read(actor) }),
    create: (actor) => ({ activityLog: activityLogPolicy.coordinator.update(actor) }),
    delete: (actor) => ({ activityLog: activityLogPolicy.coordinator.update(actor) }),
  },
  supervisor: { read: everything },
} satisfies Policy<Prisma.GoalMoveWhereInput>;

/** Earlier texts are read with the entry and never touched again. */
export const activityLogCorrectionPolicy = {
  assistant: {
    read: (actor) => ({ activityLog: activityLogPolicy.assistant.read(actor) }),
    create: (actor) => ({ activityLog: activityLogPolicy.assistant.update(actor) }),
  },
  coordinator: {
    read: (actor) => ({ activityLog: activityLogPolicy.coordinator.read(actor) }),
    create: (actor) => ({ activityLog: activityLogPolicy.coordinator.update(actor) }),
  },
  supervisor: { read: everything },
} satisfies Policy<Prisma.ActivityLogCorrectionWhereInput>;
