import { accessMessages } from '../access/accessMessages.ts';
import { activityLogMessages } from '../activityLogs/activityLogMessages.ts';
import { approvalMessages } from '../approvals/approvalMessages.ts';
import { assessmentMessages } from '../assessments/assessmentMessages.ts';
import { assignmentMessages } from '../assignments/assignmentMessages.ts';
import { auditEventMessages } from '../auditEvents/auditEventMessages.ts';
import { blueCardMessages } from '../blueCards/blueCardMessages.ts';
import { childMessages } from '../children/childMessages.ts';
import { conflictMessages } from '../conflicts/conflictMessages.ts';
import { courtDateMessages } from '../courtDates/courtDateMessages.ts';
import { deathMessages } from '../deaths/deathMessages.ts';
import { documentMessages } from '../documents/documentMessages.ts';
import { emergencyAccessMessages } from '../emergencyAccesses/emergencyAccessMessages.ts';
import { endingMessages } from '../endings/endingMessages.ts';
import { entryReviewMessages } from '../entryReviews/entryReviewMessages.ts';
import { familyMessages } from '../families/familyMessages.ts';
import { formOfSupportMessages } from '../formsOfSupport/formOfSupportMessages.ts';
import { fosterFamilyMessages } from '../fosterFamilies/fosterFamilyMessages.ts';
import { handOverMessages } from '../handOvers/handOverMessages.ts';
import { identifierMessages } from '../identifiers/identifierMessages.ts';
import { intakeMessages } from '../intakes/intakeMessages.ts';
import { interventionMessages } from '../interventions/interventionMessages.ts';
import { obligationMessages } from '../obligations/obligationMessages.ts';
import { planMessages } from '../plans/planMessages.ts';
import { planRecordMessages } from '../plans/planRecordMessages.ts';
import { listMessages } from '../programme/lists/listMessages.ts';
import { programmeMessages } from '../programme/programmeMessages.ts';
import { sealMessages } from '../seals/sealMessages.ts';
import { sessionMessages } from '../sessions/sessionMessages.ts';
import { staffMessages } from '../staff/staffMessages.ts';
import { substitutionMessages } from '../substitutions/substitutionMessages.ts';
import { surroundingsMessages } from '../surroundings/surroundingsMessages.ts';
import { teamMessages } from '../team/teamMessages.ts';
import { timelineMessages } from '../timeline/timelineMessages.ts';
import { todayMessages } from '../today/todayMessages.ts';
import { unitMessages } from '../units/unitMessages.ts';
import { workCardMessages } from '../workCards/workCardMessages.ts';
import { appMessages } from './appMessages.ts';

/** The words of every feature, one line each. */
export const allMessages: readonly Record<'pl' | 'en', object>[] = [
  appMessages,
  sessionMessages,
  todayMessages,
  familyMessages,
  surroundingsMessages,
  documentMessages,
  timelineMessages,
  intakeMessages,
  endingMessages,
  deathMessages,
  approvalMessages,
  activityLogMessages,
  entryReviewMessages,
  fosterFamilyMessages,
  childMessages,
  identifierMessages,
  planMessages,
  planRecordMessages,
  assessmentMessages,
  obligationMessages,
  interventionMessages,
  blueCardMessages,
  courtDateMessages,
  teamMessages,
  assignmentMessages,
  substitutionMessages,
  handOverMessages,
  accessMessages,
  emergencyAccessMessages,
  conflictMessages,
  sealMessages,
  programmeMessages,
  listMessages,
  staffMessages,
  formOfSupportMessages,
  auditEventMessages,
  unitMessages,
  workCardMessages,
];
