import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFile, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import { childrenInCareOf } from '../children/childPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const recordedByMe = ({ id }: Actor) => ({ recordedById: id });
const takenByMe = ({ id }: Actor) => ({ takenById: id });

/** In whosever file it was written, when it is about a child who lives with one of the coordinator's foster families. */
const aboutMyChildren = (actor: Actor): Prisma.InterventionWhereInput => ({
  AND: [ofNoClosedFile(actor), { children: { some: { child: childrenInCareOf(actor) } } }],
});

/**
 * As entries of the file: whoever it is open to reads it and writes in their own name. A coordinator also reads what is
 * about a child in his care. Nobody changes what was written; a supervisor closes.
 */
export const interventionPolicy = {
  assistant: { read: ofOpenFamily, create: (actor) => ({ ...ofOpenFamily(actor), ...recordedByMe(actor) }) },
  coordinator: {
    read: (actor) => ({ OR: [ofOpenFosterFamily(actor), aboutMyChildren(actor)] }),
    create: (actor) => ({ ...ofOpenFosterFamily(actor), ...recordedByMe(actor) }),
  },
  supervisor: { read: ofNoClosedFile, update: ofNoClosedFile },
} satisfies Policy<Prisma.InterventionWhereInput>;

export const interventionChildPolicy = {
  assistant: { read: ofOpenFamily, create: (actor) => ({ ...ofOpenFamily(actor), ...recordedByMe(actor) }) },
  coordinator: {
    read: (actor) => ({ intervention: interventionPolicy.coordinator.read(actor) }),
    create: (actor) => ({ ...ofOpenFosterFamily(actor), ...recordedByMe(actor) }),
  },
  supervisor: { read: ofNoClosedFile },
} satisfies Policy<Prisma.InterventionChildWhereInput>;

/** A supervisor tells somebody, too. */
export const interventionStepPolicy = {
  assistant: { read: ofOpenFamily, create: (actor) => ({ ...ofOpenFamily(actor), ...takenByMe(actor) }) },
  coordinator: {
    read: (actor) => ({ intervention: interventionPolicy.coordinator.read(actor) }),
    create: (actor) => ({ ...ofOpenFosterFamily(actor), ...takenByMe(actor) }),
  },
  supervisor: { read: ofNoClosedFile, create: (actor) => ({ AND: [ofNoClosedFile(actor), takenByMe(actor)] }) },
} satisfies Policy<Prisma.InterventionStepWhereInput>;
