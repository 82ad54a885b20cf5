import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { changeable, resource } from './resource.ts';

export const PlanKind = z.enum(['familyWorkPlan', 'childHelpPlan', 'independenceProgramme']);
export const GoalArea = z.enum([
  'careAndUpbringing',
  'health',
  'education',
  'emotions',
  'familyContact',
  'leisure',
  'household',
  'finances',
  'housing',
  'work',
  'legalStatus',
  'independence',
]);
export const GoalProgress = z.enum(['notStarted', 'inProgress', 'achieved', 'partlyAchieved', 'notAchieved']);
export const ResponsibleKind = z.enum(['familyMember', 'fosterFamily', 'assistant', 'coordinator', 'institution']);
export const ActivityStatus = z.enum(['planned', 'inProgress', 'done', 'notDone', 'abandoned']);
/** Follows from the plan's dates, never stored. */
export const PlanStatus = z.enum(['draft', 'submitted', 'inForce', 'superseded']);

const text = z.string().trim().max(4000).default('');
const content = {
  mainGoal: z.string().trim().min(3).max(1000),
  difficulties: text,
  strengths: text,
  needs: text,
};

/** A first plan, or the next version: then the goals of the version in force are copied into it. */
export const HelpPlanInput = z.strictObject({
  kind: PlanKind,
  familyId: z.uuid().nullish(),
  childId: z.uuid().nullish(),
  ...content,
});
export const HelpPlanChange = z.strictObject(content);

export const HelpPlan = z.object({
  id: z.uuid(),
  kind: PlanKind,
  familyId: z.uuid().nullable(),
  childId: z.uuid().nullable(),
  subjectName: z.string(),
  version: z.int(),
  status: PlanStatus,
  mainGoal: z.string(),
  difficulties: z.string(),
  strengths: z.string(),
  needs: z.string(),
  draftedOn: LocalDate,
  draftedById: z.uuid(),
  draftedByName: z.string(),
  submittedOn: LocalDate.nullable(),
  approvedOn: LocalDate.nullable(),
  approvedById: z.uuid().nullable(),
  approvedByName: z.string().nullable(),
  supersededOn: LocalDate.nullable(),
  ...changeable,
});
export type HelpPlan = z.input<typeof HelpPlan>;

export const helpPlans = resource({
  name: 'help-plans',
  summary: 'Plans of help',
  row: HelpPlan,
  create: HelpPlanInput,
  change: HelpPlanChange,
  filter: z.object({ familyId: z.uuid(), childId: z.uuid(), kind: PlanKind, status: PlanStatus }),
  sortable: ['version', 'draftedOn', 'submittedOn', 'approvedOn'],
  sortedBy: '-version',
  caseContent: true,
});

/** What becomes of a draft; returning needs a comment. One decides about the version one has read: If-Match. */
export const planDecisionEndpoint = endpoint({
  method: 'post',
  path: '/help-plans/:id/decisions',
  tag: 'help-plans',
  summary: 'Submit, approve or return a plan (If-Match)',
  body: z.strictObject({
    decision: z.enum(['submit', 'approve', 'return']),
    comment: z.string().trim().min(5).max(1000).nullish(),
  }),
  answer: HelpPlan,
});

/** On paper, as the unit has it: letterhead, goals and activities, who agreed, lines to sign on. */
export const planDocumentEndpoint = endpoint({
  method: 'get',
  path: '/help-plans/:id/document',
  tag: 'help-plans',
  summary: 'A plan as PDF',
  answer: 'file',
});

const goal = { area: GoalArea, title: z.string().trim().min(3).max(500) };
/** By what one will see that it is reached (sposób oceny). */
const indicator = z.string().trim().max(1000);
export const PlanGoalInput = z.strictObject({ planId: z.uuid(), ...goal, indicator: indicator.default('') });
/** Whoever only moves the progress need not say again how it is assessed. */
export const PlanGoalChange = z.strictObject({ ...goal, indicator: indicator.optional(), progress: GoalProgress });

/** A specific goal of a plan. */
export const PlanGoal = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  position: z.int(),
  area: GoalArea,
  title: z.string(),
  indicator: z.string(),
  progress: GoalProgress,
  /** The id it had in the first version of the plan: by it versions are compared. */
  originId: z.uuid(),
  ...changeable,
});
export type PlanGoal = z.input<typeof PlanGoal>;

export const planGoals = resource({
  name: 'plan-goals',
  summary: 'Goals of plans',
  row: PlanGoal,
  create: PlanGoalInput,
  change: PlanGoalChange,
  removable: true,
  filter: z.object({ planId: z.uuid() }),
  sortable: ['position'],
  sortedBy: 'position',
  caseContent: true,
});

const activity = {
  title: z.string().trim().min(3).max(500),
  formOfSupport: z.string().max(60),
  responsible: ResponsibleKind,
  responsibleName: z.string().trim().min(2).max(120),
  /** A member of the family who answers for it; then the name is theirs. */
  responsiblePersonId: z.uuid().nullish(),
  dueOn: LocalDate,
  expectedEffect: z.string().trim().min(3).max(1000),
};
export const PlanActivityInput = z.strictObject({ goalId: z.uuid(), ...activity });
export const PlanActivityChange = z.strictObject({ ...activity, status: ActivityStatus });

/** What will be done for a goal: by whom, by when, to what effect (the statutory minimum of a plan, art. 15). */
export const PlanActivity = z.object({
  id: z.uuid(),
  goalId: z.uuid(),
  position: z.int(),
  title: z.string(),
  formOfSupport: z.string(),
  responsible: ResponsibleKind,
  responsibleName: z.string(),
  responsiblePersonId: z.uuid().nullable(),
  dueOn: LocalDate,
  expectedEffect: z.string(),
  status: ActivityStatus,
  originId: z.uuid(),
  ...changeable,
});
export type PlanActivity = z.input<typeof PlanActivity>;

export const planActivities = resource({
  name: 'plan-activities',
  summary: 'Activities of plans',
  row: PlanActivity,
  create: PlanActivityInput,
  change: PlanActivityChange,
  removable: true,
  filter: z.object({ planId: z.uuid(), goalId: z.uuid(), status: ActivityStatus }),
  sortable: ['position', 'dueOn'],
  sortedBy: 'position',
  caseContent: true,
});

/** The other side of a plan: a child of the family who is in care, or the family a child in care comes from. */
export const PlanCounterpart = z.object({
  familyId: z.uuid().nullable(),
  childId: z.uuid().nullable(),
  name: z.string(),
  /** In force, else what is being prepared; null when there is none, or the reader sees no plans of that side. */
  plan: z.object({ id: z.uuid(), version: z.int(), status: PlanStatus, mainGoal: z.string() }).nullable(),
  /** Who looks after that side today. */
  workers: z.array(z.string()),
  nextAssessmentOn: LocalDate.nullable(),
});
export type PlanCounterpart = z.input<typeof PlanCounterpart>;

/** The plan of a family and those of its children in care are to fit each other (art. 15 ust. 1 pkt 2). */
export const planCounterpartsEndpoint = endpoint({
  method: 'get',
  path: '/help-plans/:id/counterparts',
  tag: 'help-plans',
  summary: 'The plans this one is coordinated with, as far as the reader sees them',
  answer: z.object({
    /** Whether the reader sees plans of the other side at all. */
    readable: z.boolean(),
    counterparts: z.array(PlanCounterpart),
  }),
});
