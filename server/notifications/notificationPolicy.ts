import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const mine = (actor: Actor): Prisma.NotificationWhereInput => ({ staffId: actor.id });

/** Everyone sees what was sent to them; only the worker's sweep writes. */
export const notificationPolicy = {
  assistant: { read: mine },
  coordinator: { read: mine },
  supervisor: { read: mine },
} satisfies Policy<Prisma.NotificationWhereInput>;

/** Kept so that nobody is reminded twice; nobody needs to read it. */
export const reminderPolicy = {} satisfies Policy<Prisma.ReminderWhereInput>;
