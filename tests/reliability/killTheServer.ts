import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#server/platform/freePort.ts';
import { median, print } from './figures.ts';
import { auditOf, givenOffice, goalCommand, visitCommand } from './givenOffice.ts';
import { kill, spawnApi, startApi } from './processes.ts';
import { phones } from './senders.ts';

type Experiment = {
  name: string;
  visits: number;
  /** And so many goals for each of them. */
  goalsEach?: number;
  kills: number;
  /** Where it is killed in turn: at a place in the life of a request, or at any moment. */
  places?: readonly Place[];
  /** Phones that send no key cannot tell that a goal is there already. */
  withKeys?: boolean;
  /** Another server than the product's. */
  script?: string;
};

type Place = 'begun' | 'worked' | 'committed' | 'answered' | 'any moment';
const everywhere: readonly Place[] = ['any moment', 'begun', 'worked', 'committed', 'answered'];

/**
 * A real server, killed without warning over and over while six phones send visits and goals, each until it is
 * acknowledged; and what is in the database in the end.
 */
export async function killTheServer(experiment: Experiment) {
  const { name, visits, goalsEach = 0.25, kills, places = everywhere, withKeys = true, script } = experiment;
  const office = await givenOffice();
  const port = await freePort();
  const acknowledged: string[] = [];
  const recoveries: number[] = [];
  let killedAt: number | undefined;
  const senders = phones(6, {
    address: `http://127.0.0.1:${port}`,
    cookie: office.cookie,
    acknowledged: (_, { id }) => {
      acknowledged.push(id);
      if (killedAt !== undefined) recoveries.push(performance.now() - killedAt);
      killedAt = undefined;
    },
  });

  let sent = 0;
  let goals = 0;
  let killed = 0;
  const inOneLife = Math.ceil(visits / (kills + 1));
  const give = () => {
    for (let n = 0; n < inOneLife && sent < visits; n++, sent++) {
      for (; goals < (sent + 1) * goalsEach; goals++) senders.give(goalCommand(office, goals, withKeys));
      senders.give(visitCommand(office, sent));
    }
  };

  while (killed < kills) {
    const place = places[killed % places.length]!;
    const at = 1 + Math.floor(Math.random() * inOneLife);
    const env: Record<string, string> = place === 'any moment' ? {} : { FAULT_POINT: `${place}@${at}` };
    const api = await startApi({ port, env, ...(script && { script }) });
    give();
    if (place === 'any moment') await pause(20 + Math.random() * 150);
    // The last copies of a command may have been fewer than that.
    else await Promise.race([api.exited, pause(2_000)]);
    await kill(api.child);
    killedAt ??= performance.now();
    killed++;
  }
  const last = spawnApi({ port, ...(script && { script }) });
  give();
  const refused = await senders.finish();
  await kill(last.child);

  const found = { ...(await auditOf(office, acknowledged)), refused: refused.length, killed };
  const { lost, doubled, withoutEvent, eventsWithoutRow } = found;
  print(name, {
    N: `${found.visits}/${visits} visits and ${found.goals} goals`,
    faults: killed,
    lost,
    doubled,
    'without event': withoutEvent,
    'events without row': eventsWithoutRow,
    'recovery, ms, median': median(recoveries),
    longest: Math.max(0, ...recoveries),
    ...(refused.length > 0 && { refused: [...new Set(refused)].join(', ') }),
  });
  return found;
}
