import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFile } from '../access/fileConditions.ts';
import { activityLogPolicy } from '../activityLogs/activityLogPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

/** What an author can answer. */
const answerable = { kind: { not: 'read' } } as const satisfies Prisma.EntryReviewWhereInput;

/** What waits for the author's answer. */
export const openQuestion = { ...answerable, answeredAt: null } as const satisfies Prisma.EntryReviewWhereInput;

const asMyself = ({ id }: Actor) =>
  ({ reviewedById: id, recordedById: { not: id } }) satisfies Prisma.EntryReviewWhereInput;

/** A supervisor reviews what others wrote; whoever reads the entry reads the review; its author answers. */
export const entryReviewPolicy = {
  assistant: {
    read: (actor) => ({ activityLog: activityLogPolicy.assistant.read(actor) }),
    update: (actor) => ({ activityLog: activityLogPolicy.assistant.update(actor), ...answerable }),
  },
  coordinator: {
    read: (actor) => ({ activityLog: activityLogPolicy.coordinator.read(actor) }),
    update: (actor) => ({ activityLog: activityLogPolicy.coordinator.update(actor), ...answerable }),
  },
  supervisor: {
    read: (actor) => ({ activityLog: ofNoClosedFile(actor) }),
    create: (actor) => ({ activityLog: ofNoClosedFile(actor), ...asMyself(actor) }),
  },
} satisfies Policy<Prisma.EntryReviewWhereInput>;
