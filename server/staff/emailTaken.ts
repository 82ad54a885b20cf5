import { Prisma } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';

/** An address taken in another unit is refused exactly as one taken here: nobody learns who works elsewhere. */
export const asEmailTaken = (error: unknown) => {
  const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
  throw taken ? new Refusal('staff.emailTaken', { field: 'email' }) : error;
};
