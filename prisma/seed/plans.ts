import type { ActivityStatus, GoalProgress, PlanKind } from '#contract/plans.ts';
import { type Day, textOf, warsawMoment } from './days.ts';
import { inWords, type Who } from './inWords.ts';
import type { Making } from './making.ts';
import type { Worker } from './staff.ts';
import type { PlannedActivity, Theme } from './themes.ts';

type Status = (typeof ActivityStatus.options)[number];
type Progress = (typeof GoalProgress.options)[number];

export type Activity = { readonly id: string; readonly status: Status; readonly dueOn: Day };
export type Goal = {
  readonly id: string;
  readonly theme: string;
  progress: Progress;
  readonly activities: readonly Activity[];
  readonly row: { progress: Progress };
};
export type Plan = {
  readonly id: string;
  readonly approvedOn: Day | null;
  readonly supersededOn: Day | null;
  readonly goals: readonly Goal[];
};

/** Everything about one version of a plan that does not depend on the words in it. */
export type Version = {
  kind: (typeof PlanKind.options)[number];
  familyId?: string;
  childId?: string;
  version: number;
  themes: readonly Theme[];
  who: Who;
  strength: string;
  draftedOn: Day;
  submittedOn: Day | null;
  approvedOn: Day | null;
  supersededOn: Day | null;
  draftedBy: Worker;
  approvedBy: Worker;
  /** Who answers for what, by name. */
  names: { familyMember: string; fosterFamily: string; assistant: string; coordinator: string };
  /** The member of the family behind that name. */
  memberId?: string;
  /** The work is over: every goal is rated. */
  over?: 'reached' | 'left';
};

export function planWriter({ random, today, tables }: Making) {
  const origins = new Map<string, string>();

  /** What was in an earlier version already keeps the id it had there. */
  function originOf(version: Version, what: string, id: string) {
    const key = [version.kind, version.familyId ?? version.childId, what].join(' ');
    const origin = origins.get(key) ?? id;
    origins.set(key, origin);
    return origin;
  }

  /** Writes a plan down: two to four goals, each with what will be done, by whom, by when and to what effect. */
  function writePlan(version: Version): Plan {
    const { themes, who, draftedOn, approvedOn, supersededOn } = version;
    const moment = warsawMoment(draftedOn, 11 * 60);
    const id = random.idAt(moment);
    tables.help_plans.push({
      id,
      kind: version.kind,
      family_id: version.familyId ?? null,
      child_id: version.childId ?? null,
      version: version.version,
      main_goal: inWords(themes[0]!.mainGoal, who),
      difficulties: themes.map(({ difficulty }) => inWords(difficulty, who)).join(' '),
      strengths: inWords(version.strength, who),
      needs: themes.map(({ need }) => inWords(need, who)).join(' '),
      drafted_on: textOf(draftedOn),
      drafted_by_id: version.draftedBy.id,
      submitted_on: version.submittedOn && textOf(version.submittedOn),
      approved_on: approvedOn && textOf(approvedOn),
      approved_by_id: approvedOn && version.approvedBy.id,
      superseded_on: supersededOn && textOf(supersededOn),
    });
    const chosen = themes.flatMap((theme) => random.shuffled(theme.goals).map((goal) => ({ theme, goal }))).slice(0, 5);
    // The first theme keeps all its goals in view; of the others one each is enough.
    const kept = chosen.filter(
      ({ theme }, at) => theme === themes[0] || chosen.findIndex((each) => each.theme === theme) === at,
    );
    const goals = kept
      .slice(0, 4)
      .map(({ theme, goal }, at) => writeGoal(version, id, moment, { theme, goal, position: at + 1 }));
    return { id, approvedOn, supersededOn, goals };
  }

  function writeGoal(
    version: Version,
    planId: string,
    moment: number,
    { theme, goal, position }: { theme: Theme; goal: Theme['goals'][number]; position: number },
  ): Goal {
    const id = random.idAt(moment);
    const activities = goal.activities.map((activity, at) =>
      writeActivity(version, theme, id, moment, activity, at + 1),
    );
    const progress = progressOf(version, activities);
    const row = {
      id,
      plan_id: planId,
      position,
      area: theme.area,
      title: inWords(goal.title, version.who),
      indicator: goal.activities[0] ? inWords(goal.activities[0][1], version.who) : '',
      progress,
      origin_id: originOf(version, goal.title, id),
    };
    tables.plan_goals.push(row);
    return { id, theme: theme.key, progress, activities, row };
  }

  function writeActivity(
    version: Version,
    theme: Theme,
    goalId: string,
    moment: number,
    [title, effect, responsible, institution]: PlannedActivity,
    position: number,
  ): Activity {
    const begun = version.approvedOn ?? version.draftedOn;
    const dueOn = dueAfter(version, begun);
    const status = statusOf(version, dueOn);
    const id = random.idAt(moment);
    tables.plan_activities.push({
      id,
      goal_id: goalId,
      position,
      title: inWords(title, version.who),
      form_of_support: position === 1 || random.chance(0.7) ? theme.forms[0]! : random.pick(theme.forms),
      responsible,
      responsible_name: responsible === 'institution' ? (institution ?? 'Ośrodek') : version.names[responsible],
      responsible_person_id: responsible === 'familyMember' ? (version.memberId ?? null) : null,
      due_on: textOf(dueOn),
      expected_effect: inWords(effect, version.who),
      status,
      origin_id: originOf(version, title, id),
    });
    return { id, status, dueOn };
  }

  /** Of a plan in force, much is still ahead. */
  function dueAfter({ approvedOn, supersededOn, over }: Version, begun: Day) {
    const dueOn = begun + random.between(2, 9) * 30 + random.between(-4, 10);
    const goesOn = approvedOn !== null && supersededOn === null && !over;
    return goesOn && dueOn < today && random.chance(0.5) ? today + random.between(4, 130) : dueOn;
  }

  function statusOf({ approvedOn, supersededOn, over }: Version, dueOn: Day): Status {
    if (approvedOn === null) return 'planned';
    if (over)
      return random.weighted(
        over === 'reached' ? { done: 90, abandoned: 10 } : { done: 35, notDone: 50, abandoned: 15 },
      );
    if (supersededOn !== null) return random.weighted({ done: 68, notDone: 17, abandoned: 15 });
    if (dueOn < today - 14) return random.weighted({ done: 76, inProgress: 14, notDone: 7, abandoned: 3 });
    if (dueOn < today + 60) return random.weighted({ done: 12, inProgress: 68, planned: 20 });
    return random.weighted({ inProgress: 42, planned: 58 });
  }

  function progressOf({ approvedOn, over }: Version, activities: readonly Activity[]): Progress {
    if (approvedOn === null) return 'notStarted';
    const done = activities.filter(({ status }) => status === 'done').length;
    if (over === 'reached') return random.weighted({ achieved: 82, partlyAchieved: 18 });
    if (over === 'left') return done ? 'partlyAchieved' : 'notAchieved';
    if (done === activities.length) return random.weighted({ achieved: 70, inProgress: 30 });
    if (activities.every(({ status }) => status === 'planned')) return 'notStarted';
    return 'inProgress';
  }

  return writePlan;
}

export const inForceOn = (plans: readonly Plan[], day: Day) =>
  plans.find(
    ({ approvedOn, supersededOn }) =>
      approvedOn !== null && approvedOn <= day && (supersededOn === null || supersededOn > day),
  );
