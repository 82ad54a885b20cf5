import type { Prisma } from '#prisma/client.ts';
import { personPolicy } from '../people/personPolicy.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

type Rows = (actor: Actor) => Prisma.DeathWhereInput;

const ofPeople =
  (role: keyof typeof personPolicy): Rows =>
  (actor) => ({ person: personPolicy[role].read(actor) });
const byMe =
  (rows: Rows): Rows =>
  (actor) => ({ AND: [rows(actor), { recordedById: actor.id }] });

/** Whoever sees a person may record their death; what continues afterwards is a supervisor's decision. */
export const deathPolicy = {
  assistant: { read: ofPeople('assistant'), create: byMe(ofPeople('assistant')) },
  coordinator: { read: ofPeople('coordinator'), create: byMe(ofPeople('coordinator')) },
  supervisor: {
    read: ofPeople('supervisor'),
    create: byMe(ofPeople('supervisor')),
    update: ofPeople('supervisor'),
  },
} satisfies Policy<Prisma.DeathWhereInput>;
