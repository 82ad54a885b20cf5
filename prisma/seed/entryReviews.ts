import { textOf, warsawMoment, workingDayOnOrBefore } from './days.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

const instant = (moment: number) => new Date(moment).toISOString();

/** What the supervisor asked about the demo worker's last entries: two questions wait, one was answered. */
export function askAboutEntries(
  { random, today, tables }: Making,
  { author, supervisor }: { author: Worker; supervisor: Worker },
) {
  const yesterday = workingDayOnOrBefore(today - 1);
  const visits = tables.activity_logs.filter(
    ({ recorded_by_id, kind, outcome, note_to_follow, held_on }) =>
      recorded_by_id === author.id &&
      kind === 'visit' &&
      outcome === 'tookPlace' &&
      !note_to_follow &&
      String(held_on) < textOf(yesterday),
  );
  const [answered, unclear, short] = visits.slice(-3);
  const say = (visit: (typeof visits)[number] | undefined, kind: string, text: string, answer: string | null) => {
    if (!visit) return;
    const asked = warsawMoment(yesterday, random.between(8 * 60, 9 * 60));
    tables.entry_reviews.push({
      id: random.idAt(asked),
      activity_log_id: visit.id!,
      entry_revision: 1,
      kind,
      text,
      reviewed_by_id: supervisor.id,
      reviewed_at: instant(asked),
      answer,
      answered_at: answer && instant(asked + 3 * 3_600_000),
    });
  };
  say(
    answered,
    'question',
    'Czy rodzina wie już, kiedy jest następna konsultacja?',
    'Tak, termin jest zapisany w ich kalendarzu, przypomnę dzień wcześniej.',
  );
  say(unclear, 'question', 'Kto odbiera dzieci w dni, gdy rodzice są w pracy?', null);
  say(short, 'complete', 'Proszę dopisać, co ustalono na następną wizytę.', null);
}
