import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFamily, ofOpenFamily } from '../access/fileConditions.ts';
import type { Policy } from '../platform/policy.ts';

/** Read with the family. A supervisor runs it; an assistant writes down consent and the first contact (`takeStep.ts`). */
export const intakePolicy = {
  assistant: { read: ofOpenFamily, update: ofOpenFamily },
  supervisor: { read: ofNoClosedFamily, update: ofNoClosedFamily },
} satisfies Policy<Prisma.IntakeWhereInput>;
