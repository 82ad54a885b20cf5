import { activityLogCorrections, activityLogExportEndpoint, activityLogs } from './activityLogs.ts';
import { assessments } from './assessments.ts';
import { assignments } from './assignments.ts';
import { auditEvents } from './auditEvents.ts';
import { children, placements } from './children.ts';
import { conflictsOfInterest } from './conflicts.ts';
import { emergencyAccesses } from './emergencyAccesses.ts';
import type { Endpoint } from './endpoint.ts';
import { families, familyMembers } from './families.ts';
import { familyPageEndpoint } from './familyPage.ts';
import { formsOfSupport } from './formsOfSupport.ts';
import { fosterFamilies } from './fosterFamilies.ts';
import { answerHandOverEndpoint, handOverPreviewEndpoint, handOvers, proposeHandOversEndpoint } from './handOvers.ts';
import { identifiersEndpoint, recordIdentifierEndpoint, revealEndpoint, searchByPeselEndpoint } from './identifiers.ts';
import { blueCards, interventionSteps, interventions } from './interventions.ts';
import { obligations } from './obligations.ts';
import { people } from './people.ts';
import { helpPlans, planActivities, planDecisionEndpoint, planGoals } from './plans.ts';
import { programmeReportEndpoint, programmeYears, reportFileEndpoint, reportRuns } from './programme.ts';
import { endpointsOf, type Resource } from './resource.ts';
import { seals } from './seals.ts';
import {
  actAsEndpoint,
  demoAccountsEndpoint,
  signedInEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from './sessions.ts';
import { employments, staff, staffRoles } from './staff.ts';
import { substitutions } from './substitutions.ts';
import { teamEndpoint } from './team.ts';
import { todayEndpoint } from './today.ts';

export const resources = [
  activityLogs,
  activityLogCorrections,
  assessments,
  assignments,
  auditEvents,
  blueCards,
  children,
  conflictsOfInterest,
  emergencyAccesses,
  employments,
  families,
  familyMembers,
  formsOfSupport,
  fosterFamilies,
  handOvers,
  helpPlans,
  interventions,
  interventionSteps,
  obligations,
  people,
  placements,
  planActivities,
  planGoals,
  programmeYears,
  reportRuns,
  seals,
  staff,
  staffRoles,
  substitutions,
] as const satisfies readonly Resource[];

/** Every address of the API. The server mounts exactly these, and OpenAPI describes exactly these. */
export const endpoints: readonly Endpoint[] = [
  ...resources.flatMap(endpointsOf),
  activityLogExportEndpoint,
  familyPageEndpoint,
  proposeHandOversEndpoint,
  answerHandOverEndpoint,
  handOverPreviewEndpoint,
  identifiersEndpoint,
  recordIdentifierEndpoint,
  revealEndpoint,
  searchByPeselEndpoint,
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
