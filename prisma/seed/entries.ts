import type { ActivityKind, ActivityOutcome, ChildSeen, MoveDirection } from '#contract/activityLogs.ts';
import { clockOf, type Day, isWorkingDay, textOf, warsawMoment } from './days.ts';
import { entryDetails } from './entryDetails.ts';
import type { Making } from './making.ts';
import type { Goal, Plan } from './plans.ts';
import { inForceOn } from './plans.ts';
import type { Worker } from './staff.ts';
import type { Place } from './themes.ts';

export type Kind = (typeof ActivityKind.options)[number];

/** Something a worker will write down; the timetable finds its hour. */
export type Entry = {
  day: Day;
  /** Minutes after midnight; before the timetable, only when they would like to begin. */
  startsAt: number;
  /** The last day to which it may be put off. */
  readonly latest: Day;
  readonly worker: Worker;
  readonly subject: { family_id: string } | { foster_family_id: string };
  readonly kind: Kind;
  readonly outcome: (typeof ActivityOutcome.options)[number];
  /** How long it took; for an attempt, the time it cost, which is not recorded. */
  readonly minutes: number;
  readonly place: Place;
  readonly presentIds: readonly string[];
  readonly childSeen: (typeof ChildSeen.options)[number] | null;
  readonly forms: readonly string[];
  readonly theme: string | null;
  note: string;
  noteToFollow?: boolean;
  nextVisitOn?: Day;
  completed?: string[];
  moves?: { goal: Goal; direction: (typeof MoveDirection.options)[number] }[];
};

const opensAt = 7 * 60 + 30;
const closesAt = 18 * 60;

/** One worker is in one place at a time, with some minutes on the way; what does not fit waits for the next day. */
export function timetable({ random, today }: Making, entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  const byWorker = Map.groupBy(entries, ({ worker }) => worker);
  for (const own of byWorker.values()) {
    const days = Map.groupBy(own, ({ day }) => day);
    const first = Math.min(...days.keys());
    for (let day = first; day <= today; day++) {
      let freeFrom = opensAt;
      for (const entry of (days.get(day) ?? []).sort((a, b) => a.startsAt - b.startsAt)) {
        const startsAt = Math.ceil(Math.max(freeFrom, entry.startsAt) / 5) * 5;
        if (startsAt + entry.minutes > closesAt) {
          putOff(days, entry, day);
          continue;
        }
        freeFrom = startsAt + entry.minutes + (entry.place === 'phone' ? 5 : random.between(10, 30));
        kept.push(Object.assign(entry, { day, startsAt }));
      }
    }
  }
  return kept.sort((a, b) => a.day - b.day || a.startsAt - b.startsAt);
}

/** To the next working day; there is no next day after the family or the contract has ended. */
function putOff(days: Map<Day, Entry[]>, entry: Entry, day: Day) {
  let next = day + 1;
  while (!isWorkingDay(next)) next++;
  if (next <= entry.latest) days.set(next, [...(days.get(next) ?? []), { ...entry, startsAt: opensAt }]);
}

/** Visits move the goals of the plan in force, and tick off what the plan says is done. */
export function movePlans({ random }: Making, entries: readonly Entry[], plans: readonly Plan[]) {
  const visits = entries.filter(({ kind, outcome }) => kind === 'visit' && outcome === 'tookPlace');
  for (const visit of visits) {
    const plan = inForceOn(plans, visit.day);
    if (!plan || !random.chance(0.2)) continue;
    const about = plan.goals.filter(({ theme }) => theme === visit.theme);
    const goals = random.shuffled(about.length ? about : plan.goals).slice(0, random.between(1, 2));
    visit.moves ??= [];
    for (const goal of goals) {
      visit.moves.push({ goal, direction: random.weighted({ up: 56, same: 34, down: 10 }) });
      if (goal.progress === 'notStarted') goal.row.progress = goal.progress = 'inProgress';
    }
  }
  for (const plan of plans) tickOff(plan);

  function tickOff({ approvedOn, supersededOn, goals }: Plan) {
    if (approvedOn === null) return;
    const during = visits.filter(({ day }) => day > approvedOn + 20 && day < (supersededOn ?? day + 1));
    for (const { id, status, dueOn } of goals.flatMap(({ activities }) => activities)) {
      const around = during.filter(({ day }) => day <= dueOn && day > dueOn - 60);
      if (status !== 'done' || around.length === 0) continue;
      const visit = random.pick(around);
      visit.completed = [...(visit.completed ?? []), id];
    }
  }
}

/** Most are written down on the way back, some in the evening or next morning; without signal they arrive later. */
export function writeEntries(making: Making, entries: readonly Entry[]) {
  const { random, today, tables } = making;
  const detailsOf = entryDetails(making);
  for (const entry of entries) {
    const took = entry.outcome === 'tookPlace';
    const recordedAt = recordedAfter(entry);
    const receivedAt =
      recordedAt +
      (random.chance(0.1) && entry.day < today ? random.between(20, 300) * 60_000 : random.between(600, 9000));
    const id = random.idAt(recordedAt);
    tables.activity_logs.push({
      id,
      family_id: null,
      foster_family_id: null,
      ...entry.subject,
      kind: entry.kind,
      outcome: entry.outcome,
      held_on: textOf(entry.day),
      started_at: clockOf(entry.startsAt),
      minutes: took ? entry.minutes : null,
      place: entry.place,
      present_ids: entry.presentIds,
      child_seen: entry.childSeen,
      forms_of_support: took ? entry.forms : [],
      note: entry.note,
      completed_activity_ids: entry.completed ?? [],
      note_to_follow: entry.noteToFollow ?? false,
      next_visit_on: entry.nextVisitOn === undefined ? null : textOf(entry.nextVisitOn),
      recorded_by_id: entry.worker.id,
      recorded_at: new Date(recordedAt).toISOString(),
      received_at: new Date(receivedAt).toISOString(),
      ...detailsOf(entry),
    });
    for (const { goal, direction } of entry.moves ?? [])
      tables.goal_moves.push({ id: random.idAt(recordedAt), activity_log_id: id, goal_id: goal.id, direction });
  }

  function recordedAfter({ day, startsAt, minutes }: Entry) {
    const soon = warsawMoment(day, startsAt + minutes) + random.between(40, 1500) * 1000;
    if (day === today || random.chance(0.76)) return soon;
    if (day < today - 1 && random.chance(0.4))
      return warsawMoment(day + 1, random.between(440, 510)) + random.between(0, 59_000);
    return Math.max(soon, warsawMoment(day, random.between(16 * 60, 20 * 60 + 30)) + random.between(0, 59_000));
  }
}
