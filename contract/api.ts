import { activityLogCorrections, activityLogExportEndpoint, activityLogs, occasionEndpoint } from './activityLogs.ts';
import { assessmentDecisionEndpoint, assessments } from './assessments.ts';
import { assignments } from './assignments.ts';
import { auditEvents } from './auditEvents.ts';
import { children, placements } from './children.ts';
import { conflictsOfInterest } from './conflicts.ts';
import { courtDates } from './courtDates.ts';
import { deathDecisionEndpoint, deaths } from './deaths.ts';
import { documentContentEndpoint, documents, documentUploadEndpoint } from './documents.ts';
import { emergencyAccesses } from './emergencyAccesses.ts';
import {
  endingProposalDecisionEndpoint,
  endingProposals,
  endingReadinessEndpoint,
  familyEndingDecisionEndpoint,
  familyEndings,
} from './endings.ts';
import type { Endpoint } from './endpoint.ts';
import { entryReviews, markReadEndpoint } from './entryReviews.ts';
import { alikeEndpoint, families, familyMembers } from './families.ts';
import { familyPageEndpoint } from './familyPage.ts';
import { formsOfSupport } from './formsOfSupport.ts';
import { fosterFamilies } from './fosterFamilies.ts';
import { answerHandOverEndpoint, handOverPreviewEndpoint, handOvers, proposeHandOversEndpoint } from './handOvers.ts';
import { identifiersEndpoint, recordIdentifierEndpoint, revealEndpoint, searchByPeselEndpoint } from './identifiers.ts';
import { duplicatesEndpoint, intakeStepEndpoint, intakes } from './intakes.ts';
import { blueCards, interventionSteps, interventions } from './interventions.ts';
import { obligations } from './obligations.ts';
import { people } from './people.ts';
import { planAgreements, planReadinessEndpoint } from './planAgreements.ts';
import { planConsultations } from './planConsultations.ts';
import { planRemarks } from './planRemarks.ts';
import {
  helpPlans,
  planActivities,
  planCounterpartsEndpoint,
  planDecisionEndpoint,
  planDocumentEndpoint,
  planGoals,
} from './plans.ts';
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
import { familyAddresses, familyInstitutions, familyWarnings } from './surroundings.ts';
import { teamEndpoint } from './team.ts';
import { timelineEndpoint } from './timeline.ts';
import { todayEndpoint } from './today.ts';
import { units } from './units.ts';
import {
  withdrawWorkHoursEndpoint,
  workCardDecisionEndpoint,
  workCardEndpoint,
  workCardPdfEndpoint,
  workCardsEndpoint,
  workCardsFileEndpoint,
  workHours,
} from './workCards.ts';

export const resources = [
  activityLogs,
  activityLogCorrections,
  assessments,
  assignments,
  auditEvents,
  blueCards,
  courtDates,
  children,
  conflictsOfInterest,
  documents,
  deaths,
  emergencyAccesses,
  employments,
  entryReviews,
  endingProposals,
  families,
  familyAddresses,
  familyInstitutions,
  familyEndings,
  familyMembers,
  familyWarnings,
  formsOfSupport,
  fosterFamilies,
  handOvers,
  helpPlans,
  interventions,
  interventionSteps,
  intakes,
  obligations,
  people,
  placements,
  planActivities,
  planAgreements,
  planConsultations,
  planGoals,
  planRemarks,
  programmeYears,
  reportRuns,
  seals,
  staff,
  staffRoles,
  substitutions,
  units,
  workHours,
] as const satisfies readonly Resource[];

/** Every address of the API. The server mounts exactly these, and OpenAPI describes exactly these. */
export const endpoints: readonly Endpoint[] = [
  ...resources.flatMap(endpointsOf),
  activityLogExportEndpoint,
  occasionEndpoint,
  markReadEndpoint,
  documentContentEndpoint,
  documentUploadEndpoint,
  assessmentDecisionEndpoint,
  deathDecisionEndpoint,
  endingProposalDecisionEndpoint,
  endingReadinessEndpoint,
  familyEndingDecisionEndpoint,
  alikeEndpoint,
  familyPageEndpoint,
  proposeHandOversEndpoint,
  answerHandOverEndpoint,
  handOverPreviewEndpoint,
  identifiersEndpoint,
  recordIdentifierEndpoint,
  revealEndpoint,
  searchByPeselEndpoint,
  intakeStepEndpoint,
  duplicatesEndpoint,
  planCounterpartsEndpoint,
  planDecisionEndpoint,
  planDocumentEndpoint,
  planReadinessEndpoint,
  programmeReportEndpoint,
  reportFileEndpoint,
  signInEndpoint,
  signedInEndpoint,
  actAsEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
  demoAccountsEndpoint,
  teamEndpoint,
  timelineEndpoint,
  todayEndpoint,
  withdrawWorkHoursEndpoint,
  workCardDecisionEndpoint,
  workCardEndpoint,
  workCardPdfEndpoint,
  workCardsEndpoint,
  workCardsFileEndpoint,
];
