import type { Prisma } from '#prisma/client.ts';
import {
  notClosedFosterFamily,
  ofNoClosedFosterFamily,
  ofOpenFamily,
  ofOpenFosterFamily,
  openFosterFamily,
} from '../access/fileConditions.ts';
import { stayOn } from '../children/childPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

/** Where the children of an assistant's families live now, unless that is to be kept from the birth family's side. */
const homesOfChildren = (actor: Actor): Prisma.FosterFamilyWhereInput => ({
  addressHidden: false,
  id: { notIn: [...actor.closed.fosterFamilies] },
  placements: { some: { ...stayOn(actor.today), child: { memberships: { some: ofOpenFamily(actor) } } } },
});

/** A coordinator sees the foster families open to him; a supervisor the unit's. */
export const fosterFamilyPolicy = {
  assistant: { read: homesOfChildren },
  coordinator: { read: openFosterFamily },
  supervisor: { read: notClosedFosterFamily, update: notClosedFosterFamily },
} satisfies Policy<Prisma.FosterFamilyWhereInput>;

export const fosterCarerPolicy = {
  coordinator: { read: ofOpenFosterFamily },
  supervisor: { read: ofNoClosedFosterFamily },
} satisfies Policy<Prisma.FosterCarerWhereInput>;
