import type { Actor } from '#contract/actor.ts';
import type { Prisma } from '#prisma/client.ts';
import { inCareOf } from '../assignments/inCare.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** A stay that goes on, on this day. The last day belongs to the place the child moves to. */
export const stayOn = (day: Date): Prisma.PlacementWhereInput => ({
  placedOn: { lte: day },
  OR: [{ endedOn: null }, { endedOn: { gt: day } }],
});

/** Children who live today in a foster family of this coordinator. */
export const childrenInCareOf = (actor: Actor): Prisma.PersonWhereInput => ({
  placements: { some: { ...stayOn(actor.today), fosterFamily: inCareOf(actor) } },
});

/** A coordinator sees where the children in his care have lived, before too, and who has lived with his foster families. */
export const placementPolicy = {
  coordinator: {
    read: (actor) => ({ OR: [{ fosterFamily: inCareOf(actor) }, { child: childrenInCareOf(actor) }] }),
  },
  supervisor: { read: everything },
} satisfies Policy<Prisma.PlacementWhereInput>;
