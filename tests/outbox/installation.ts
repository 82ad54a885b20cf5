import { randomUUID } from 'node:crypto';
import { openAsOwner } from '#server/database.ts';
import { urlFor } from '#server/platform/logins.ts';
import type { Backend } from '#server/platform/queue.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { secrets } from '../support/databases.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';

/** A database of its own: relays take what is due in every unit. */
export async function givenInstallation() {
  const ownerUrl = await emptyDatabase();
  await prepareDatabase(ownerUrl, secrets);
  const prisma = openAsOwner(ownerUrl);
  const { id: unitId } = await prisma.unit.create({ data: { name: 'Jednostka', kind: 'cityWithCountyRights' } });

  const staff = (email = `${randomUUID()}@example.test`) =>
    prisma.staff.upsert({
      where: { email },
      create: { unitId, givenName: 'Osoba', familyName: 'Testowa', email },
      update: {},
    });

  /** So many summaries for this person, one a day. */
  const remind = async ({ id }: { id: string }, count: number) => {
    await prisma.$executeRaw`
      INSERT INTO notifications (id, unit_id, staff_id, kind, on_day, due_soon, overdue)
      SELECT uuidv7(), ${unitId}::uuid, ${id}::uuid, 'dailySummary', date '2000-01-01' + n, 1, 1
        FROM generate_series(1, ${count}::integer) n`;
  };

  return {
    ownerUrl,
    prisma,
    unitId,
    staff,
    remind,
    /** As it was when it was new. @param once whether the database sees to it that a message is recorded once */
    async empty(once: boolean) {
      await prisma.$executeRaw`TRUNCATE deliveries, outbox, reminders, notifications`;
      await prisma.$executeRaw`ALTER TABLE deliveries DROP CONSTRAINT IF EXISTS deliveries_outbox_id_key`;
      if (once)
        await prisma.$executeRaw`ALTER TABLE deliveries ADD CONSTRAINT deliveries_outbox_id_key UNIQUE (outbox_id)`;
    },
    /** The queue of a small office. */
    queue: { kind: 'postgres', url: urlFor(ownerUrl, 'queue', secrets) } satisfies Backend,
    close: () => prisma.$disconnect(),
  };
}

export type Installation = Awaited<ReturnType<typeof givenInstallation>>;
