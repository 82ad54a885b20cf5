import { assessFamilies } from './assessFamilies.ts';
import { caseloads } from './caseloads.ts';
import { plusMonths, warsawMoment, workingDayOnOrAfter } from './days.ts';
import { dictionaryRows, ownForms, programmeDictionary } from './dictionary.ts';
import { timetable, writeEntries } from './entries.ts';
import { familyFiles } from './families.ts';
import { familyEntries } from './familyEntries.ts';
import { planFamilies } from './familyPlans.ts';
import { introductions } from './humans.ts';
import { agreeNextVisits } from './lastDays.ts';
import type { Making } from './making.ts';
import { recordPlans } from './planRecords.ts';
import { randomFrom } from './random.ts';
import { employ } from './staff.ts';
import { noRows } from './tables.ts';
import { workingDays } from './worksOn.ts';

const letterhead = 'Umowna Wola 1, 00-000 Umowna Wola\ntel. 000 000 000';

/** A small gmina with one assistant and three families: another unit, whose rows the city must never see. */
export function describeGmina(today: number) {
  const making: Making = {
    random: randomFrom('Umowna Wola'),
    today,
    firstDay: plusMonths(today, -24),
    tables: noRows(),
  };
  const { random, tables } = making;
  const id = random.idAt(warsawMoment(plusMonths(today, -60), 8 * 60));
  tables.forms_of_support.push(...dictionaryRows(making, [...programmeDictionary, ...ownForms]));
  const staff = employ(making, 'gops.przyklad.example', [
    { role: 'assistant', contracts: [{ form: 'serviceContract', fte: 50, from: plusMonths(today, -38) }], caseload: 3 },
    { role: 'supervisor', contracts: [{ form: 'taskTimeContract', fte: 100, from: plusMonths(today, -59) }] },
  ]);
  const [assistant, supervisor] = [staff[0]!, staff[1]!];

  const files = familyFiles(making, introductions(making));
  const desk = caseloads(making, supervisor.id);
  const families = ([13, 7, 3] as const).map((months) => {
    const intakeOn = workingDayOnOrAfter(plusMonths(today, -months));
    const family = files.family({ route: months === 7 ? 'court' : 'socialWorker', intakeOn });
    family.spells.push(desk.assign(assistant, { family_id: family.id }, intakeOn + 3, null));
    return family;
  });
  planFamilies(making, families, { supervisors: [supervisor], coordinatorOf: () => 'koordynator' });
  assessFamilies(making, families, { demoAssistant: assistant, supervisor });
  recordPlans(making, id);
  const worksOn = workingDays(random, staff, making.firstDay, today);
  const entries = timetable(
    making,
    families.flatMap((family) => familyEntries(making, family, worksOn, null)),
  );
  agreeNextVisits(making, entries, []);
  writeEntries(making, entries);
  return { id, name: 'GOPS — dane przykładowe 2', kind: 'gmina', letterhead, tables };
}
