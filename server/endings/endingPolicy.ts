import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFamily, ofOpenFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

/** Nobody proposes in another's name, and a proposal is taken back by whoever made it. */
const mine =
  (rows: (actor: Actor) => Prisma.EndingProposalWhereInput) =>
  (actor: Actor): Prisma.EndingProposalWhereInput => ({ AND: [rows(actor), { proposedById: actor.id }] });

/** The assistant proposes, a supervisor decides; a supervisor who proposes needs another one. */
export const endingProposalPolicy = {
  assistant: { read: ofOpenFamily, create: mine(ofOpenFamily), update: mine(ofOpenFamily) },
  supervisor: { read: ofNoClosedFamily, create: mine(ofNoClosedFamily), update: ofNoClosedFamily },
} satisfies Policy<Prisma.EndingProposalWhereInput>;

/** An ending comes from an approved proposal. Whoever watches over the family afterwards ends the monitoring. */
export const familyEndingPolicy = {
  assistant: { read: ofOpenFamily, update: ofOpenFamily },
  supervisor: {
    read: ofNoClosedFamily,
    create: (actor) => ({ AND: [ofNoClosedFamily(actor), { recordedById: actor.id }] }),
    update: ofNoClosedFamily,
  },
} satisfies Policy<Prisma.FamilyEndingWhereInput>;
