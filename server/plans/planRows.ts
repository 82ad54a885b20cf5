import { fields, type Sight } from '../platform/sight.ts';
import { draftsOf } from './planPolicy.ts';
import { planStatusIn } from './planStatus.ts';

// Rows as the contract has them, for statements that have a plan as `plan`, its goals as `goal`, their activities as
// `activity`, and names of staff as `name`.

const nameOf = (column: string) => `(SELECT name.name FROM name WHERE name.id = ${column})`;

/** @param subjectName where the statement has the name of whoever the plan is about */
export const asPlan = (sight: Sight, subjectName: string) => `json_build_object(
  ${fields('plan', 'id', 'kind', 'familyId', 'childId', 'version', 'mainGoal', 'difficulties', 'strengths', 'needs')},
  ${fields('plan', 'draftedOn', 'draftedById', 'submittedOn', 'approvedOn', 'approvedById', 'supersededOn', 'revision')},
  'subjectName', ${subjectName}, 'status', ${planStatusIn('plan')},
  'draftedByName', coalesce(${nameOf('plan.drafted_by_id')}, ''), 'approvedByName', ${nameOf('plan.approved_by_id')},
  'can', json_build_object('update', ${sight.may('update', 'HelpPlan', 'plan')}
    AND ${sight.where('HelpPlan', draftsOf(sight.actor), 'plan')}, 'remove', false))`;

export const asPlanGoal = (sight: Sight) => `json_build_object(
  ${fields('goal', 'id', 'planId', 'position', 'area', 'title', 'indicator', 'progress', 'originId', 'revision')},
  'can', json_build_object('update', ${sight.may('update', 'PlanGoal', 'goal', { plan: 'plan' })},
                           'remove', ${sight.may('delete', 'PlanGoal', 'goal', { plan: 'plan' })}))`;

export const asPlanActivity = (sight: Sight) => `json_build_object(
  ${fields('activity', 'id', 'goalId', 'position', 'title', 'formOfSupport', 'responsible', 'responsibleName', 'responsiblePersonId')},
  ${fields('activity', 'dueOn', 'expectedEffect', 'status', 'originId', 'revision')},
  'can', json_build_object('update', ${sight.may('update', 'PlanActivity', 'activity', { goal: 'goal', plan: 'plan' })},
                           'remove', ${sight.may('delete', 'PlanActivity', 'activity', { goal: 'goal', plan: 'plan' })}))`;
