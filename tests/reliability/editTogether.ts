import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { appAt, prisma } from '../support/given.ts';
import { listen } from './copies.ts';
import { print } from './figures.ts';
import { givenOffice } from './givenOffice.ts';

type Goal = { id: string; title: string; revision: number };
type Refused = { current?: Goal; submitted?: { title: string } };

type Experiment = {
  name: string;
  edits: number;
  editors: number;
  thinkMs?: number;
  twin?: (product: Express) => Express;
};

/** People change one goal over and over, each the version they have read, and none of them asks the others. */
export async function editTogether({ name, edits, editors, thinkMs = 60, twin = (product) => product }: Experiment) {
  const { plan, cookie, unitId } = await givenOffice();
  const { id } = await prisma.planGoal.create({
    data: { unitId, planId: plan.id, position: 1, area: 'health', title: 'Cel 0' },
  });
  const address = await listen(twin(appAt(new Date())));
  const url = `${address}/api/plan-goals/${id}`;
  const headers = { Cookie: cookie, 'Content-Type': 'application/json' };
  let [next, accepted, overwritten, conflicts, withoutBoth, others] = [1, 0, 0, 0, 0, 0];

  const editor = async () => {
    while (next <= edits) {
      const title = `Cel ${next++}`;
      const read = (await (await fetch(url, { headers })).json()) as Goal;
      await pause(Math.random() * thinkMs);
      const answer = await fetch(url, {
        method: 'PUT',
        headers: { ...headers, 'If-Match': `"${read.revision}"`, 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ area: 'health', title, progress: 'inProgress' }),
      });
      const said = (await answer.json()) as Goal & Refused;
      if (answer.status === 200) {
        accepted++;
        // Somebody else's text was there that its author had not seen.
        if (said.revision !== read.revision + 1) overwritten++;
      } else if (answer.status === 412) {
        conflicts++;
        const both =
          said.current?.id === id && said.current.revision > read.revision && said.submitted?.title === title;
        if (!both) withoutBoth++;
      } else others++;
    }
  };
  await Promise.all(Array.from({ length: editors }, editor));

  const { revision } = await prisma.planGoal.findUniqueOrThrow({ where: { id } });
  const found = { accepted, changes: revision - 1, overwritten, conflicts, withoutBoth, others };
  print(name, {
    N: edits,
    accepted,
    'final revision': revision,
    conflicts,
    overwritten,
    'without both texts': withoutBoth,
  });
  return found;
}
