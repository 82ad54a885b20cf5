import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFile, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';
import { withState } from './handOverState.ts';

type Where = Prisma.HandOverWhereInput;

/** The giver's, while the file is open to them. */
const given = (actor: Actor, ofOpenFile: Where): Where => ({ ...ofOpenFile, giverId: actor.id });

/** The receiver's, until they answer and from when they look after it. */
const received = (actor: Actor, ofOpenFile: Where, ofMyKind: Where): Where => ({
  AND: [ofNoClosedFile(actor), ofMyKind, { receiverId: actor.id }, { OR: [withState.pending, ofOpenFile] }],
});

const ofFamily: Where = { NOT: { familyId: null } };
const ofFosterFamily: Where = { NOT: { fosterFamilyId: null } };

/**
 * Those concerned read it as long as it concerns them; the giver completes the note. A supervisor proposes, corrects the
 * note and withdraws. The receiver's answer goes through a door (`doors.answerHandOver`), since it moves assignments.
 */
export const handOverPolicy = {
  assistant: {
    read: (actor) => ({ OR: [given(actor, ofOpenFamily(actor)), received(actor, ofOpenFamily(actor), ofFamily)] }),
    update: (actor) => given(actor, ofOpenFamily(actor)),
  },
  coordinator: {
    read: (actor) => ({
      OR: [given(actor, ofOpenFosterFamily(actor)), received(actor, ofOpenFosterFamily(actor), ofFosterFamily)],
    }),
    update: (actor) => given(actor, ofOpenFosterFamily(actor)),
  },
  supervisor: {
    read: ofNoClosedFile,
    create: (actor) => ({ AND: [ofNoClosedFile(actor), { proposedById: actor.id }] }),
    update: ofNoClosedFile,
  },
} satisfies Policy<Where>;
