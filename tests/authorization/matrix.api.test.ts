import { expect, test } from 'vitest';
import { Role } from '#contract/actor.ts';
import { Prisma } from '#prisma/client.ts';
import { allowed, type Policy, type Right } from '#server/platform/policy.ts';
import { policies } from '#server/policies.ts';
import { prisma } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';
import { givenWorldOf } from './world.ts';

const rights: Right[] = ['read', 'create', 'update', 'delete'];
/** Out of everybody's reach: they have no policy for any role, which the second test holds fast. */
const closed: Prisma.ModelName[] = ['Delivery', 'OutboxMessage', 'Reminder'];
const models = Object.values(Prisma.ModelName).filter((model) => !closed.includes(model));

/** Who may do what to which row. The snapshot is the access matrix that is reviewed, signed and audited. */
test('the access matrix', async () => {
  const lines: string[] = [];
  for (const role of Role.options) {
    const { me, rows } = await givenWorldOf(role);
    const actor = await actorOf({ ...me, role });
    for (const model of models)
      for (const right of rights) {
        const ids = Object.entries(rows).map(([relation, each]) => [relation, each[model]!] as const);
        const table = prisma[model.replace(/^./, (letter) => letter.toLowerCase()) as 'family'];
        const inUnit = model === 'Unit' ? { id: actor.unitId } : { unitId: actor.unitId };
        const may = await table.findMany({
          where: { AND: [{ id: { in: ids.map(([, id]) => id) } }, inUnit, allowed(policies[model], right, actor)] },
          select: { id: true },
        });
        const relations = ids.filter(([, id]) => may.some((row) => row.id === id)).map(([relation]) => relation);
        if (relations.length)
          lines.push(`${model.padEnd(22)} ${role.padEnd(22)} ${right.padEnd(7)} ${relations.join(' | ')}`);
      }
  }
  await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('matrix.txt');
});

test('reminders and what is told outside are nobody’s', () => {
  for (const model of closed) expect(policies[model] as Policy).toEqual({});
});

test('an administrator and a data-protection officer have no right to anything in a case file', () => {
  const caseContent: Prisma.ModelName[] = [
    'ActivityLog',
    'ActivityLogCorrection',
    'Assessment',
    'Assignment',
    'BlueCard',
    'CourtDate',
    'Document',
    'DocumentContent',
    'Family',
    'FamilyAddress',
    'Death',
    'EndingProposal',
    'FamilyEnding',
    'FamilyInstitution',
    'FamilyMember',
    'FamilyWarning',
    'FosterCarer',
    'FosterFamily',
    'GoalMove',
    'HandOver',
    'HelpPlan',
    'Intervention',
    'InterventionChild',
    'InterventionStep',
    'Obligation',
    'Person',
    'PersonIdentifier',
    'Placement',
    'PlanActivity',
    'PlanAgreement',
    'PlanConsultation',
    'PlanGoal',
    'PlanRemark',
  ];
  for (const model of caseContent)
    for (const role of ['administrator', 'dataProtectionOfficer'] as const)
      expect((policies[model] as Policy)[role]).toBeUndefined();
});
