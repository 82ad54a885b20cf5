import { expect, test } from 'vitest';
import { day, givenUnit, prisma } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';
import { inSqlAs } from './bothWalls.ts';

test('through SQL of one’s own nobody decides in somebody else’s name', async () => {
  const { unitId, supervisor, staff, family: familyOf } = await givenUnit();
  const colleague = await staff('supervisor');
  const family = await familyOf();
  const intake = await prisma.intake.findFirstOrThrow({ where: { familyId: family.id } });
  const drafted = { draftedOn: day('2026-02-20'), draftedById: supervisor.id };
  const submitted = { submittedOn: day('2026-02-21'), submittedById: supervisor.id };
  const plan = await prisma.helpPlan.create({
    data: {
      unitId,
      kind: 'familyWorkPlan',
      familyId: family.id,
      version: 1,
      mainGoal: 'Dom',
      ...drafted,
      ...submitted,
    },
  });
  const said = await inSqlAs(await actorOf(supervisor), async (client) => {
    const trying = async (sql: string, by: string, id: string) => {
      await client.query('SAVEPOINT before');
      const code = await client.query(sql, [by, id]).then(
        ({ rowCount }) => rowCount,
        (error) => error.code,
      );
      await client.query('ROLLBACK TO before');
      return code;
    };
    const decide = `UPDATE intakes SET decision = 'accepted', decided_on = '2026-11-20', decided_by_id = $1 WHERE id = $2`;
    const approve = `UPDATE help_plans SET approved_on = '2026-11-20', approved_by_id = $1 WHERE id = $2`;
    return [
      await trying(decide, colleague.id, intake.id),
      await trying(decide, supervisor.id, intake.id),
      // One's own plan, approved as a colleague.
      await trying(approve, colleague.id, plan.id),
    ];
  });
  expect(said).toEqual(['42501', 1, '42501']);
});
