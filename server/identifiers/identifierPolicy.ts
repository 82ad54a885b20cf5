import type { Prisma } from '#prisma/client.ts';
import { personPolicy } from '../people/personPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

type Where = Prisma.PersonIdentifierWhereInput;

const byMe = (ofMine: (actor: Actor) => Where) => (actor: Actor) => ({
  AND: [ofMine(actor), { recordedById: actor.id }],
});

const ofOpenFamilies = (actor: Actor): Where => ({ person: personPolicy.assistant.read(actor) });
const ofOpenFosterFamilies = (actor: Actor): Where => ({ person: personPolicy.coordinator.read(actor) });
const ofNoClosedPerson = ({ closed }: Actor): Where => ({ personId: { notIn: [...closed.people] } });

/** Who sees a person sees that there is a number, records it and replaces it. Nobody else, and nobody deletes one. */
export const identifierPolicy = {
  assistant: { read: ofOpenFamilies, create: byMe(ofOpenFamilies), update: ofOpenFamilies },
  coordinator: { read: ofOpenFosterFamilies, create: byMe(ofOpenFosterFamilies), update: ofOpenFosterFamilies },
  supervisor: { read: ofNoClosedPerson, create: byMe(ofNoClosedPerson), update: ofNoClosedPerson },
} satisfies Policy<Where>;
