import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFosterFamily, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

/** A stay that goes on, on this day. The last day belongs to the place the child moves to. */
export const stayOn = (day: Date): Prisma.PlacementWhereInput => ({
  placedOn: { lte: day },
  OR: [{ endedOn: null }, { endedOn: { gt: day } }],
});

/** Children who live today in a foster family of this coordinator. */
export const childrenInCareOf = (actor: Actor): Prisma.PersonWhereInput => ({
  placements: { some: { ...stayOn(actor.today), ...ofOpenFosterFamily(actor) } },
});

/**
 * An assistant learns where the children of her families live now. A coordinator sees where the children in his care
 * have lived, before too, and who has lived with his foster families.
 */
export const placementPolicy = {
  assistant: {
    read: (actor) => ({ ...stayOn(actor.today), child: { memberships: { some: ofOpenFamily(actor) } } }),
  },
  coordinator: {
    read: (actor) => ({ OR: [ofOpenFosterFamily(actor), { child: childrenInCareOf(actor) }] }),
  },
  supervisor: { read: ofNoClosedFosterFamily },
} satisfies Policy<Prisma.PlacementWhereInput>;
