import { activityLogCorrectionPolicy, activityLogPolicy, goalMovePolicy } from './activityLogs/activityLogPolicy.ts';
import { assessmentPolicy } from './assessments/assessmentPolicy.ts';
import { assignmentPolicy } from './assignments/assignmentPolicy.ts';
import { auditEventPolicy } from './auditEvents/auditEventPolicy.ts';
import { blueCardPolicy } from './blueCards/blueCardPolicy.ts';
import { placementPolicy } from './children/childPolicy.ts';
import { conflictPolicy } from './conflicts/conflictPolicy.ts';
import { courtDatePolicy } from './courtDates/courtDatePolicy.ts';
import { deathPolicy } from './deaths/deathPolicy.ts';
import { documentContentPolicy, documentPolicy } from './documents/documentPolicy.ts';
import { emergencyAccessPolicy } from './emergencyAccesses/emergencyAccessPolicy.ts';
import { endingProposalPolicy, familyEndingPolicy } from './endings/endingPolicy.ts';
import { entryReviewPolicy } from './entryReviews/entryReviewPolicy.ts';
import { familyMemberPolicy, familyPolicy } from './families/familyPolicy.ts';
import { formOfSupportPolicy } from './formsOfSupport/formOfSupportPolicy.ts';
import { fosterCarerPolicy, fosterFamilyPolicy } from './fosterFamilies/fosterFamilyPolicy.ts';
import { handOverPolicy } from './handOvers/handOverPolicy.ts';
import { identifierPolicy } from './identifiers/identifierPolicy.ts';
import { intakePolicy } from './intakes/intakePolicy.ts';
import {
  interventionChildPolicy,
  interventionPolicy,
  interventionStepPolicy,
} from './interventions/interventionPolicy.ts';
import { keptAnswerPolicy } from './keptAnswers/keptAnswerPolicy.ts';
import { notificationPolicy, reminderPolicy } from './notifications/notificationPolicy.ts';
import { obligationPolicy } from './obligations/obligationPolicy.ts';
import { deliveryPolicy, outboxPolicy } from './outbox/outboxPolicy.ts';
import { personPolicy } from './people/personPolicy.ts';
import {
  helpPlanPolicy,
  planActivityPolicy,
  planAgreementPolicy,
  planConsultationPolicy,
  planGoalPolicy,
  planRemarkPolicy,
} from './plans/planPolicy.ts';
import type { Policies } from './platform/policy.ts';
import { programmeYearPolicy, reportRunPolicy } from './programme/programmePolicy.ts';
import { sealPolicy } from './seals/sealPolicy.ts';
import { employmentPolicy, staffPolicy, staffRolePolicy, unitPolicy } from './staff/staffPolicy.ts';
import { substitutionPolicy } from './substitutions/substitutionPolicy.ts';
import { aroundFamilyPolicy, familyWarningPolicy } from './surroundings/surroundingsPolicy.ts';
import { workCardStepPolicy, workHoursPolicy } from './workCards/workCardPolicy.ts';

/** Every table has a policy: a new model does not compile until it is listed here. */
export const policies = {
  ActivityLog: activityLogPolicy,
  ActivityLogCorrection: activityLogCorrectionPolicy,
  Assessment: assessmentPolicy,
  Assignment: assignmentPolicy,
  AuditEvent: auditEventPolicy,
  BlueCard: blueCardPolicy,
  CourtDate: courtDatePolicy,
  ConflictOfInterest: conflictPolicy,
  Death: deathPolicy,
  EmergencyAccess: emergencyAccessPolicy,
  Delivery: deliveryPolicy,
  Document: documentPolicy,
  DocumentContent: documentContentPolicy,
  EndingProposal: endingProposalPolicy,
  Employment: employmentPolicy,
  EntryReview: entryReviewPolicy,
  Family: familyPolicy,
  FamilyAddress: aroundFamilyPolicy,
  FamilyEnding: familyEndingPolicy,
  FamilyInstitution: aroundFamilyPolicy,
  FamilyMember: familyMemberPolicy,
  FamilyWarning: familyWarningPolicy,
  FormOfSupport: formOfSupportPolicy,
  FosterCarer: fosterCarerPolicy,
  FosterFamily: fosterFamilyPolicy,
  GoalMove: goalMovePolicy,
  HandOver: handOverPolicy,
  HelpPlan: helpPlanPolicy,
  Intervention: interventionPolicy,
  InterventionChild: interventionChildPolicy,
  InterventionStep: interventionStepPolicy,
  Intake: intakePolicy,
  KeptAnswer: keptAnswerPolicy,
  Notification: notificationPolicy,
  Obligation: obligationPolicy,
  OutboxMessage: outboxPolicy,
  Person: personPolicy,
  PersonIdentifier: identifierPolicy,
  Placement: placementPolicy,
  PlanActivity: planActivityPolicy,
  PlanAgreement: planAgreementPolicy,
  PlanConsultation: planConsultationPolicy,
  PlanGoal: planGoalPolicy,
  PlanRemark: planRemarkPolicy,
  ProgrammeYear: programmeYearPolicy,
  Reminder: reminderPolicy,
  ReportRun: reportRunPolicy,
  Seal: sealPolicy,
  Staff: staffPolicy,
  StaffRole: staffRolePolicy,
  Substitution: substitutionPolicy,
  Unit: unitPolicy,
  WorkCardStep: workCardStepPolicy,
  WorkHours: workHoursPolicy,
} satisfies Policies;
