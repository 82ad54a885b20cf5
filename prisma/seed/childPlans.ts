import { workerOn } from './caseloads.ts';
import { childStrengths } from './commonWords.ts';
import { ageOn, type Day, workingDayOnOrAfter, workingDayOnOrBefore } from './days.ts';
import { cameOfAgeOn, type Foster, isAdult, livesThere, type Stay, type Ward } from './fosterCare.ts';
import { type FosterThemeKey, fosterThemes } from './fosterThemes.ts';
import type { Making } from './making.ts';
import { type Plan, planWriter, type Version } from './plans.ts';
import type { Worker } from './staff.ts';

/** Plans of help of children in care, and programmes of independence of those about to come of age or just past it. */
export function planChildren(
  making: Making,
  fosters: readonly Foster[],
  { supervisors, themesOf }: { supervisors: readonly Worker[]; themesOf: (ward: Ward) => readonly FosterThemeKey[] },
): Map<Ward, Plan[]> {
  const { random, today } = making;
  const writePlan = planWriter(making);
  const plans = new Map<Ward, Plan[]>();
  let programmes = 0;
  for (const foster of fosters)
    for (const stay of foster.stays.filter((each) => livesThere(each, today)))
      plans.set(stay.ward, plansOf(foster, stay));
  return plans;

  function plansOf(foster: Foster, stay: Stay): Plan[] {
    const { ward, placedOn } = stay;
    const written = ward.bornOn && isAdult(ward, today) ? [] : helpPlansOf(foster, stay);
    const soon = cameOfAgeOn(ward) - today;
    if (soon > -500 && soon < 75 && programmes < 3 && today - placedOn > 200) {
      programmes++;
      const draftedOn = workingDayOnOrBefore(soon > 0 ? today - 20 : cameOfAgeOn(ward) - 70);
      const approved = soon > 0 ? null : workingDayOnOrAfter(draftedOn + 20);
      const dates = { draftedOn, submittedOn: draftedOn + 8, approvedOn: approved, supersededOn: null };
      written.push(write(foster, ward, 'independenceProgramme', 1, dates, ['adulthood']));
    }
    return written;
  }

  /** 85 of a hundred have one; in the first month nobody does yet. */
  function helpPlansOf(foster: Foster, { ward, placedOn }: Stay): Plan[] {
    const draftedOn = workingDayOnOrAfter(placedOn + random.between(20, 44));
    const approvedOn = workingDayOnOrAfter(draftedOn + random.between(6, 16));
    const chance = random.next();
    if (draftedOn > today || chance < 0.07) return [];
    const themes = themesOf(ward);
    if (approvedOn >= today || chance < 0.11) {
      const recent = Math.max(draftedOn, workingDayOnOrBefore(today - random.between(4, 18)));
      const submittedOn = recent + 2 <= today && random.chance(0.75) ? recent + 2 : null;
      return [
        write(
          foster,
          ward,
          'childHelpPlan',
          1,
          { draftedOn: recent, submittedOn, approvedOn: null, supersededOn: null },
          themes,
        ),
      ];
    }
    const versions = versionsSince(approvedOn);
    return versions.map((from, at) =>
      write(
        foster,
        ward,
        'childHelpPlan',
        at + 1,
        {
          draftedOn: from === approvedOn ? draftedOn : workingDayOnOrBefore(from - 12),
          submittedOn: from === approvedOn ? Math.min(draftedOn + 3, from) : from - 5,
          approvedOn: from,
          supersededOn: versions[at + 1] ?? null,
        },
        at % 2 ? [...themes.slice(1), themes[0]!] : themes,
      ),
    );
  }

  /** A new version about once a year; those of long ago were on paper. */
  function versionsSince(approvedOn: Day) {
    const days = [Math.max(approvedOn, workingDayOnOrAfter(today - random.between(640, 900)))];
    while (days.at(-1)! + 400 < today && random.chance(0.93))
      days.push(workingDayOnOrAfter(days.at(-1)! + random.between(230, 370)));
    return days;
  }

  function write(
    foster: Foster,
    ward: Ward,
    kind: Version['kind'],
    version: number,
    dates: Pick<Version, 'draftedOn' | 'submittedOn' | 'approvedOn' | 'supersededOn'>,
    themes: readonly FosterThemeKey[],
  ): Plan {
    const drafter = workerOn(foster.spells, dates.draftedOn) ?? foster.spells.at(-1)?.worker ?? supervisors[1]!;
    const carers = foster.carers.map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', ');
    return writePlan({
      kind,
      childId: ward.id,
      version,
      themes: themes.map((key) => fosterThemes[key]),
      who: { adults: 'couple', children: 'one' },
      strength: random.pick(childStrengths),
      ...dates,
      draftedBy: drafter,
      approvedBy: random.pick(supervisors.filter((each) => each !== drafter)),
      names: {
        familyMember: `${ward.givenName} ${ward.familyName}`,
        fosterFamily: carers,
        assistant: 'Asystent rodziny',
        coordinator: drafter.name,
      },
    });
  }
}

/** What a child needs depends on age; every ward has two or three such needs, the same in plan, notes and assessments. */
export function needsOf({ random, today }: Making) {
  const known = new Map<string, FosterThemeKey[]>();
  return (ward: Ward): readonly FosterThemeKey[] => {
    const already = known.get(ward.id);
    if (already) return already;
    const age = ageOn(ward.bornOn, today);
    if (age >= 18) return ['adulthood'];
    const chosen = new Set<FosterThemeKey>([age >= 16 ? 'adulthood' : age < 4 ? 'smallChild' : 'daily']);
    const weights: Partial<Record<FosterThemeKey, number>> = {
      contacts: 25,
      psychological: age >= 4 ? 24 : 6,
      rehabilitation: age < 9 ? 26 : 8,
      education: age >= 6 ? 26 : 0,
      childPlan: 14,
    };
    while (chosen.size < random.between(2, 3)) chosen.add(random.weighted(weights));
    // What comes first gives the plan its main goal.
    known.set(ward.id, random.chance(0.45) ? [...chosen] : [...chosen].reverse());
    return known.get(ward.id)!;
  };
}
