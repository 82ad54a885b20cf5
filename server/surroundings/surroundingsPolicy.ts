import { ofNoClosedFamily, ofOpenFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

/** What is around a family is known and put right by whoever the family is open to. */
export const aroundFamilyPolicy = {
  assistant: { read: ofOpenFamily, create: ofOpenFamily, update: ofOpenFamily },
  supervisor: { read: ofNoClosedFamily, create: ofNoClosedFamily, update: ofNoClosedFamily },
} satisfies Policy;

const byMe = (rows: (actor: Actor) => object) => (actor: Actor) => ({ AND: [rows(actor), { recordedById: actor.id }] });

/** Nobody warns in another's name; whoever visits next may say that it is over. */
export const familyWarningPolicy = {
  assistant: { read: ofOpenFamily, create: byMe(ofOpenFamily), update: ofOpenFamily },
  supervisor: { read: ofNoClosedFamily, create: byMe(ofNoClosedFamily), update: ofNoClosedFamily },
} satisfies Policy;
