import { assessChildren } from './assessChildren.ts';
import { assessFamilies } from './assessFamilies.ts';
import { needsOf, planChildren } from './childPlans.ts';
import { childrenInDanger } from './childrenInDanger.ts';
import { makeFamilies } from './cityFamilies.ts';
import { cityPosts, type DemoAccount } from './cityPosts.ts';
import { courtDates } from './courtDates.ts';
import { plusMonths, warsawMoment } from './days.ts';
import { dictionaryRows, ownForms, programmeDictionary } from './dictionary.ts';
import { type Entry, movePlans, timetable, writeEntries } from './entries.ts';
import { askAboutEntries } from './entryReviews.ts';
import { familyEntries } from './familyEntries.ts';
import { planFamilies } from './familyPlans.ts';
import { familyThemes } from './familyThemes.ts';
import { fosterEntries } from './fosterEntries.ts';
import { makeFosterFamilies } from './fosterFamilies.ts';
import { handOvers } from './handOvers.ts';
import { introductions } from './humans.ts';
import { inWords } from './inWords.ts';
import { agreeNextVisits, putOffNotes } from './lastDays.ts';
import type { Making } from './making.ts';
import { recordPlans } from './planRecords.ts';
import { programmeYears } from './programmeYears.ts';
import { randomFrom } from './random.ts';
import { employ, type Worker } from './staff.ts';
import { noRows } from './tables.ts';
import { whoMayOpen } from './whoMayOpen.ts';
import { makeWorkCards } from './workCards.ts';
import { workshop } from './workshop.ts';
import { workingDays } from './worksOn.ts';

const letterhead = 'ul. Zmyślona 1, 00-000 Przykładowo\ntel. 000 000 000, sekretariat@mops.przyklad.example';

/** A city with county rights: one office with assistants and coordinators, two full years of their work. */
export function describeCity(today: number, accounts: readonly DemoAccount[]) {
  const making: Making = {
    random: randomFrom('Przykładowo'),
    today,
    firstDay: plusMonths(today, -24),
    tables: noRows(),
  };
  const { random, tables } = making;
  const id = random.idAt(warsawMoment(plusMonths(today, -132), 8 * 60));

  tables.forms_of_support.push(...dictionaryRows(making, [...programmeDictionary, ...ownForms]));
  tables.programme_years.push(...programmeYears(making));
  const staff = employ(making, 'mops.przyklad.example', cityPosts(today, accounts));
  const as = (role: Worker['role']) => staff.filter((worker) => worker.role === role);
  const [assistants, coordinators, supervisors] = [as('assistant'), as('coordinator'), as('supervisor')];
  const [demoAssistant, demoCoordinator] = [assistants[0]!, coordinators[0]!];
  const [supervisor, secondSupervisor] = [supervisors[0]!, supervisors[1]!];

  const people = introductions(making);
  const fosters = makeFosterFamilies(making, people, coordinators, secondSupervisor);
  const families = makeFamilies(making, people, assistants, supervisor, fosters);
  const themesOf = needsOf(making);
  const familyPlans = planFamilies(making, families, { supervisors, coordinatorOf });
  const childPlans = planChildren(making, fosters, { supervisors, themesOf });
  assessFamilies(making, families, { demoAssistant, supervisor });
  const assessedOn = assessChildren(making, fosters, { demoCoordinator, supervisor: secondSupervisor, themesOf });
  recordPlans(making, id);
  record();
  workshop(making, { author: demoAssistant });
  askAboutEntries(making, { author: demoAssistant, supervisor });
  childrenInDanger(making, families, { demoAssistant, supervisor });
  handOvers(making, families, { demoAssistant, assistants, supervisor });
  courtDates(making, families, demoAssistant);
  whoMayOpen(making, families, { assistants, supervisor });
  makeWorkCards(making, {
    workers: [...assistants, ...coordinators],
    supervisor,
    demoWorkers: [demoAssistant, demoCoordinator],
  });
  return {
    id,
    name: 'Miejski Ośrodek Pomocy Społecznej — dane przykładowe',
    kind: 'cityWithCountyRights',
    letterhead,
    tables,
  };

  function record() {
    const worksOn = workingDays(random, staff, making.firstDay, today);
    const quiet = quietOnes();
    const written = [
      ...families.flatMap((family) => familyEntries(making, family, worksOn, quiet.get(family.id) ?? null)),
      ...fosters.flatMap((foster) =>
        fosterEntries(making, foster, worksOn, {
          themesOf,
          assessedOn: assessedOn.get(foster) ?? new Set(),
          quietSince: quiet.get(foster.id) ?? null,
        }),
      ),
      ...thisMorning(),
    ];
    const entries = timetable(making, written);
    const about = Map.groupBy(entries, ({ subject }) => Object.values(subject)[0] as string);
    for (const [family, plans] of familyPlans) movePlans(making, about.get(family.id) ?? [], plans);
    for (const { id: fosterId, stays } of fosters)
      for (const { ward } of stays.filter(({ endedOn }) => endedOn === null))
        movePlans(making, about.get(fosterId) ?? [], childPlans.get(ward) ?? []);
    agreeNextVisits(making, entries, [demoAssistant, demoCoordinator]);
    putOffNotes(making, entries, [demoAssistant, demoCoordinator]);
    writeEntries(making, entries);
  }

  /** The coordinator of the foster family where the children of this family live. */
  function coordinatorOf({ children }: (typeof families)[number]) {
    const foster = fosters.find(({ stays }) => stays.some(({ ward }) => children.includes(ward)));
    return foster?.spells.at(-1)?.worker.name ?? 'koordynator';
  }

  /** Seven families and four foster families nobody has managed to see for more than a month: one is the demo assistant's. */
  function quietOnes() {
    const known = families.filter(
      ({ ending, intakeOn, spells }) => !ending && spells.length > 0 && intakeOn < today - 200,
    );
    const isOwn = (family: (typeof families)[number]) => family.spells.at(-1)!.worker === demoAssistant;
    const chosen = [
      ...random.shuffled(known.filter(isOwn)).slice(0, 1),
      ...random.shuffled(known.filter((family) => !isOwn(family))).slice(0, 6),
      ...random.shuffled(fosters.filter(({ endedOn, startedOn }) => !endedOn && startedOn < today - 200)).slice(0, 4),
    ];
    return new Map(chosen.map((each) => [each.id, today - random.between(33, 62)]));
  }

  /** Before eight, a few workers have already made a call. */
  function thisMorning(): Entry[] {
    const callers = [demoAssistant, ...assistants.slice(1, 4)];
    return callers.flatMap((worker): Entry[] => {
      const family = families.find(
        ({ ending, spells }) => !ending && spells.at(-1)?.worker === worker && spells.at(-1)!.from < today,
      );
      if (!family) return [];
      const theme = familyThemes[family.themes[0]!];
      return [
        {
          day: today,
          latest: today,
          startsAt: random.between(450, 470),
          worker,
          subject: { family_id: family.id },
          kind: 'phoneCall',
          outcome: 'tookPlace',
          minutes: 10,
          place: 'phone',
          presentIds: [],
          childSeen: null,
          forms: [theme.forms[0]!],
          theme: theme.key,
          note: inWords(random.pick(theme.calls), family.who),
        },
      ];
    });
  }
}
