import { formNames, indicatorNames, reasonNames } from '#server/programme/spreadsheetWords.ts';
import type { Totals } from './totals.ts';

/** So few people could be recognised by whoever knows the place: how many of them exactly, is not told. */
const few = 5;
const people = (count: number) => (count > 0 && count < few ? `< ${few}` : String(count));

/** The totals as lines of text: one figure a line, its name before it. What people there are is told from five on. */
export function told({ people: covered, work, deadlines }: Totals): string {
  const { entries, visits, minutes } = work.total;
  const lines: [string, string | number][] = [
    ...(['families', 'children', 'fosterFamilies', 'childrenInCare'] as const).map((name): [string, string] => [
      indicatorNames[name],
      people(covered[name]),
    ]),
    ...covered.endings.map(({ reason, families }): [string, string] => [
      `Zakończenia: ${reasonNames[reason]}`,
      people(families),
    ]),
    ['Wpisy o tym, co się odbyło', entries],
    ['w tym wizyty', visits],
    ['Minuty', minutes],
    ['Próby, które się nie odbyły', work.attempts],
    ...work.byForm.map((form): [string, string] => [
      `Forma: ${formNames[form.form]}`,
      `wpisy ${form.entries}, wizyty ${form.visits}, minuty ${form.minutes}`,
    ]),
    ['Terminy przypadające w okresie', deadlines.due],
    ['Dotrzymane', deadlines.met],
    ['Dotrzymane po terminie', deadlines.metLate],
    ['Niedotrzymane', deadlines.missedOrOverdue],
  ];
  return lines.map(([name, figure]) => `${name}: ${figure}`).join('\n');
}
