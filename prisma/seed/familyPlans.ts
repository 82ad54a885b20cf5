import { workerOn } from './caseloads.ts';
import { strengths } from './commonWords.ts';
import { type Day, workingDayOnOrAfter, workingDayOnOrBefore } from './days.ts';
import type { Family } from './families.ts';
import { familyThemes } from './familyThemes.ts';
import type { Making } from './making.ts';
import { type Plan, planWriter, type Version } from './plans.ts';
import type { Worker } from './staff.ts';

/**
 * Plans of work with families: a first one some weeks after the beginning, for many a second after a year, and on a
 * supervisor's desk always a few that wait.
 */
export function planFamilies(
  making: Making,
  families: readonly Family[],
  { supervisors, coordinatorOf }: { supervisors: readonly Worker[]; coordinatorOf: (family: Family) => string },
): Map<Family, Plan[]> {
  const { random, today } = making;
  const writePlan = planWriter(making);
  const open = families.filter(({ ending, spells }) => !ending && spells.length > 0);
  const waiting = new Set(random.shuffled(open.filter((family) => begunOn(family) < today - 400)).slice(0, 6));
  return new Map(families.map((family) => [family, plansOf(family)]));

  function plansOf(family: Family): Plan[] {
    if (family.spells.length === 0) return [];
    // The Act „Za życiem” demands no plan; most families of that route do without.
    if (family.route === 'forLife' && random.chance(0.55)) return [];
    const begun = begunOn(family);
    const until = family.ending?.on ?? today;
    const drafted = workingDayOnOrAfter(begun + random.between(12, 26));
    if (drafted > until - 3) return [];
    const first = {
      draftedOn: drafted,
      submittedOn: drafted + 6,
      approvedOn: workingDayOnOrAfter(drafted + random.between(9, 20)),
    };
    if (first.approvedOn >= until) return family.ending ? [] : [write(family, 1, unfinished(drafted))];
    const second = secondDraft(family, first.approvedOn, until);
    if (waiting.has(family)) {
      const draftedOn = workingDayOnOrBefore(today - random.between(5, 16));
      return [write(family, 1, { ...first, supersededOn: null }), write(family, 2, unfinished(draftedOn))];
    }
    if (!second) return [write(family, 1, { ...first, supersededOn: null })];
    return [
      write(family, 1, { ...first, supersededOn: second.approvedOn }),
      write(family, 2, { ...second, supersededOn: null }),
    ];
  }

  function secondDraft(family: Family, approvedOn: Day, until: Day) {
    const draftedOn = workingDayOnOrAfter(approvedOn + random.between(210, 340));
    const secondApprovedOn = workingDayOnOrAfter(draftedOn + random.between(6, 14));
    if (secondApprovedOn > until - 20 || !random.chance(family.ending ? 0.5 : 0.9)) return undefined;
    return { draftedOn, submittedOn: draftedOn + 4, approvedOn: secondApprovedOn };
  }

  /** Still a draft, or submitted and waiting. */
  function unfinished(draftedOn: Day): Dates {
    const submitted = draftedOn + 3 <= today && random.chance(0.6);
    return {
      draftedOn,
      submittedOn: submitted ? Math.min(today, draftedOn + 3) : null,
      approvedOn: null,
      supersededOn: null,
    };
  }

  function write(family: Family, version: number, dates: Dates): Plan {
    const drafter = workerOn(family.spells, dates.draftedOn) ?? family.spells.at(-1)!.worker;
    // The next version turns to what was left for later.
    const themes = version === 1 ? family.themes : [...family.themes.slice(1), family.themes[0]!];
    const member = family.parents[0]!;
    return writePlan({
      kind: 'familyWorkPlan',
      familyId: family.id,
      version,
      themes: themes.map((key) => familyThemes[key]),
      who: family.who,
      strength: random.pick(strengths),
      ...dates,
      draftedBy: drafter,
      approvedBy: random.pick(supervisors),
      names: {
        familyMember: `${member.givenName} ${member.familyName}`,
        fosterFamily: 'Rodzina zastępcza',
        assistant: drafter.name,
        coordinator: coordinatorOf(family),
      },
      memberId: member.id,
      ...(family.ending && dates.supersededOn === null
        ? { over: family.ending.reason === 'goalsReached' ? 'reached' : 'left' }
        : {}),
    });
  }
}

type Dates = Pick<Version, 'draftedOn' | 'submittedOn' | 'approvedOn' | 'supersededOn'>;

export const begunOn = ({ spells }: Pick<Family, 'spells'>) => Math.min(...spells.map(({ from }) => from));
