import { as, givenUnit, prisma, visitTo } from '../support/given.ts';
import { givenSession } from '../support/sessions.ts';
import { commandOf } from './senders.ts';

/** An assistant with a family and the draft of its plan, signed in by the real clock. */
export async function givenOffice() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const { body: plan } = await (await as(assistant))
    .post('/api/help-plans')
    .send({ kind: 'familyWorkPlan', familyId: family.id, mainGoal: 'Bezpieczny dom' });
  const cookie = `piecza=${await givenSession(assistant, new Date())}`;
  return { ...unit, assistant, family, plan: plan as { id: string }, cookie };
}

export type Office = Awaited<ReturnType<typeof givenOffice>>;

/** A visit has an id made on the device; a goal has none, so only its key tells a copy from another one. */
export const visitCommand = ({ family }: Office, n: number) =>
  commandOf('/activity-logs', visitTo(family.id, { note: `Wpis ${n}` }));
export const goalCommand = ({ plan }: Office, n: number, withKey = true) =>
  commandOf('/plan-goals', { planId: plan.id, area: 'health', title: `Cel ${n}` }, withKey);

/** What is in the database when everything is over, held against what was sent and what was acknowledged. */
export async function auditOf({ family, plan, unitId }: Office, acknowledged: readonly string[]) {
  const [visits, goals] = [
    await prisma.activityLog.findMany({ where: { familyId: family.id }, select: { id: true } }),
    await prisma.planGoal.findMany({ where: { planId: plan.id }, select: { id: true, title: true } }),
  ];
  const stored = new Set([...visits, ...goals].map(({ id }) => id));
  const events = await prisma.auditEvent.findMany({
    where: { unitId, action: 'create', resource: { in: ['activity-logs', 'plan-goals'] } },
    select: { resourceIds: true },
  });
  const logged = events.flatMap(({ resourceIds }) => resourceIds);
  return {
    visits: visits.length,
    goals: goals.length,
    lost: acknowledged.filter((id) => !stored.has(id)).length,
    doubled: goals.length - new Set(goals.map(({ title }) => title)).size,
    withoutEvent: [...stored].filter((id) => !logged.includes(id)).length,
    eventsWithoutRow: logged.filter((id) => !stored.has(id)).length,
    eventsDoubled: logged.length - new Set(logged).size,
  };
}

export const nothingWrong = { lost: 0, doubled: 0, withoutEvent: 0, eventsWithoutRow: 0, eventsDoubled: 0 };
