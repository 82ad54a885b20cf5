import { type Day, plusMonths, textOf, warsawMoment, workingDayOnOrAfter, workingDayOnOrBefore } from './days.ts';
import type { Family } from './families.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';

/**
 * What the court awaits about the families it obliged: a report every quarter, each of them sent but the next one; and an
 * opinion on one family of the demo assistant.
 */
export function courtDates({ random, today, tables }: Making, families: readonly Family[], demoAssistant: Worker) {
  const workedWith = families.filter(({ ending, spells }) => !ending && spells.length > 0);
  for (const { id, intakeOn, spells } of workedWith.filter(({ route }) => route === 'court')) {
    let awaitedBefore = false;
    for (let nth = 1; !awaitedBefore; nth++) {
      const dueOn = workingDayOnOrAfter(plusMonths(intakeOn, 3 * nth));
      const sentOn = dueOn < today ? workingDayOnOrBefore(dueOn - random.between(1, 9)) : null;
      const recordedOn = Math.min(workingDayOnOrAfter(plusMonths(intakeOn, 3 * nth - 3) + 1), today - 1);
      const by = spells.findLast(({ from }) => from <= recordedOn) ?? spells[0]!;
      add(id, 'report', { dueOn, sentOn, recordedOn, by: by.worker });
      awaitedBefore = sentOn === null;
    }
  }
  const own = workedWith.find(({ route, spells }) => route !== 'court' && spells.at(-1)!.worker === demoAssistant);
  if (own) add(own.id, 'opinion', { dueOn: today + 9, sentOn: null, recordedOn: today - 5, by: demoAssistant });

  function add(
    family_id: string,
    kind: 'report' | 'opinion',
    { dueOn, sentOn, recordedOn, by }: { dueOn: Day; sentOn: Day | null; recordedOn: Day; by: Worker },
  ) {
    const recordedAt = warsawMoment(recordedOn, 9 * 60 + random.between(0, 300));
    tables.court_dates.push({
      id: random.idAt(recordedAt),
      family_id,
      kind,
      due_on: textOf(dueOn),
      sent_on: sentOn && textOf(sentOn),
      sent_as: sentOn && `pismo nr ${random.between(100, 999)}/${textOf(sentOn).slice(0, 4)}`,
      note: kind === 'opinion' ? 'Sąd pyta o współpracę rodziców i warunki, w których są dzieci.' : null,
      recorded_by_id: by.id,
      created_at: new Date(recordedAt).toISOString(),
      revision: 1,
    });
  }
}
