import { activityLogCorrections, activityLogs } from './activityLogs.ts';
import { assessments } from './assessments.ts';
import { assignments } from './assignments.ts';
import { auditEvents } from './auditEvents.ts';
import { children, placements } from './children.ts';
import type { Endpoint } from './endpoint.ts';
import { families, familyMembers } from './families.ts';
import { formsOfSupport } from './formsOfSupport.ts';
import { fosterFamilies } from './fosterFamilies.ts';
import { obligations } from './obligations.ts';
import { people } from './people.ts';
import { helpPlans, planActivities, planDecisionEndpoint, planGoals } from './plans.ts';
import { programmeReportEndpoint, programmeYears, reportFileEndpoint, reportRuns } from './programme.ts';
import { endpointsOf, type Resource } from './resource.ts';
import {
  actAsEndpoint,
  demoAccountsEndpoint,
  signedInEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from './sessions.ts';
import { employments, staff, staffRoles } from './staff.ts';
import { teamEndpoint } from './team.ts';
import { todayEndpoint } from './today.ts';

export const resources = [
  activityLogs,
  activityLogCorrections,
  assessments,
  assignments,
  auditEvents,
  children,
  employments,
  families,
  familyMembers,
  formsOfSupport,
  fosterFamilies,
  helpPlans,
  obligations,
  people,
  placements,
  planActivities,
  planGoals,
  programmeYears,
  reportRuns,
  staff,
  staffRoles,
] as const satisfies readonly Resource[];

/** Every address of the API. The server mounts exactly these, and OpenAPI describes exactly these. */
export const endpoints: readonly Endpoint[] = [
  ...resources.flatMap(endpointsOf),
  planDecisionEndpoint,
  programmeReportEndpoint,
  reportFileEndpoint,
  signInEndpoint,
  signedInEndpoint,
  actAsEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
  demoAccountsEndpoint,
  teamEndpoint,
  todayEndpoint,
];
