import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';

/** Entries no supervisor has read as they stand; one's own are for somebody else to read. */
export const toBeReadBy = ({ id }: Pick<Actor, 'id'>) =>
  ({ unread: true, recordedById: { not: id } }) satisfies Prisma.ActivityLogWhereInput;
