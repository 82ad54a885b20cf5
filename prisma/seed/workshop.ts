import { shareOf } from '#server/activityLogs/recordOccasion.ts';
import { clockOf, type Day, isWorkingDay, textOf, warsawMoment } from './days.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

const beginsAt = 16 * 60;
const minutes = 100;
const shared = 'Warsztat „Granice i spokój”: ćwiczenia w parach, omówienie sytuacji z domu, materiały do zabrania.';
const own = [
  'Mama sama zaproponowała ćwiczenie na kolejny tydzień.',
  'Tata przyszedł pierwszy raz; słuchał, zadał jedno pytanie.',
  'Rodzice poprosili o rozmowę o zasadach przy odrabianiu lekcji.',
];

/** One afternoon of the demo worker with three families at once, on the last day on which nothing else was in the way. */
export function workshop({ random, today, tables }: Making, { author }: { author: Worker }) {
  const busyUntil = (day: Day) =>
    Math.max(
      0,
      ...tables.activity_logs
        .filter(({ recorded_by_id, held_on }) => recorded_by_id === author.id && held_on === textOf(day))
        .map(({ started_at, minutes: took }) => minutesOf(String(started_at)) + Number(took ?? 15)),
    );
  const day = [...Array(30).keys()]
    .map((ago) => today - 5 - ago)
    .find((each) => isWorkingDay(each) && busyUntil(each) > 0 && busyUntil(each) <= beginsAt - 15);
  if (day === undefined) return;
  const families = tables.assignments
    .filter(({ staff_id, family_id, started_on, ended_on }) => {
      const holds = String(started_on) <= textOf(day - 60) && (ended_on === null || String(ended_on) >= textOf(day));
      return family_id && staff_id === author.id && holds;
    })
    .slice(0, own.length);
  const recordedAt = warsawMoment(day, beginsAt + minutes + 10);
  const occasion = random.idAt(recordedAt);
  for (const [n, { family_id }] of families.entries())
    tables.activity_logs.push({
      ...tables.activity_logs[0]!,
      id: random.idAt(recordedAt),
      family_id: family_id!,
      foster_family_id: null,
      kind: 'accompanying',
      outcome: 'tookPlace',
      held_on: textOf(day),
      started_at: clockOf(beginsAt),
      minutes: shareOf(minutes, families.length, n),
      place: 'office',
      institution: 'Klub Rodzica przy MOPS',
      present_ids: [],
      child_seen: null,
      children: [],
      forms_of_support: ['socialActivity', 'parentingConsultations'],
      task_codes: ['10', '13'],
      travel_means: null,
      travel_km: null,
      travel_minutes: null,
      note: `${shared}\n\n${own[n]}`,
      completed_activity_ids: [],
      note_to_follow: false,
      next_visit_on: null,
      recorded_by_id: author.id,
      recorded_at: new Date(recordedAt).toISOString(),
      received_at: new Date(recordedAt + 4000).toISOString(),
      occasion_id: occasion,
      occasion_minutes: minutes,
      unread: false,
    });
}

const minutesOf = (clock: string) => {
  const [hours, minutesPast] = clock.split(':').map(Number);
  return hours! * 60 + minutesPast!;
};
