import type { Prisma } from '#prisma/client.ts';
import type { Policy } from '../platform/policy.ts';

/** Between the facts and the worker: nobody who works on cases reaches it. A trigger writes what a request has to tell. */
export const outboxPolicy = {} satisfies Policy<Prisma.OutboxMessageWhereInput>;

export const deliveryPolicy = {} satisfies Policy<Prisma.DeliveryWhereInput>;
