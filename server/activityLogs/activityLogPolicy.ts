import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFile, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const mine = (actor: Actor): Prisma.ActivityLogWhereInput => ({ recordedById: actor.id });

/** Whoever the file is open to reads its entries; only the author corrects one. A file keeps what was written in it. */
export const activityLogPolicy = {
  assistant: {
    read: ofOpenFamily,
    create: (actor) => ({ AND: [ofOpenFamily(actor), mine(actor)] }),
    update: (actor) => ({ AND: [ofOpenFamily(actor), mine(actor)] }),
  },
  coordinator: {
    read: ofOpenFosterFamily,
    create: (actor) => ({ AND: [ofOpenFosterFamily(actor), mine(actor)] }),
    update: (actor) => ({ AND: [ofOpenFosterFamily(actor), mine(actor)] }),
  },
  supervisor: { read: ofNoClosedFile },
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
  supervisor: { read: (actor) => ({ activityLog: ofNoClosedFile(actor) }) },
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
  supervisor: { read: (actor) => ({ activityLog: ofNoClosedFile(actor) }) },
} satisfies Policy<Prisma.ActivityLogCorrectionWhereInput>;
