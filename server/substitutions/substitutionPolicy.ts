import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { everything, type Policy } from '../platform/policy.ts';

const aboutMe = ({ id }: Actor): Prisma.SubstitutionWhereInput => ({ OR: [{ absentId: id }, { substituteId: id }] });
const byMe = ({ id }: Actor): Prisma.SubstitutionWhereInput => ({ decidedById: id });

/** Those concerned see it; a supervisor decides. */
export const substitutionPolicy = {
  assistant: { read: aboutMe },
  coordinator: { read: aboutMe },
  supervisor: { read: everything, create: byMe, update: everything },
} satisfies Policy<Prisma.SubstitutionWhereInput>;
