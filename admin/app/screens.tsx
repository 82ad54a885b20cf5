import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router-dom';

/** A screen is loaded when it is first opened. */
const screen = <Module, Name extends keyof Module>(load: () => Promise<Module>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType })) as LazyExoticComponent<ComponentType>;

const sessions = () => import('../sessions/index.tsx');
const today = () => import('../today/index.tsx');
const families = () => import('../families/index.tsx');
const intakes = () => import('../intakes/index.tsx');
const activityLogs = () => import('../activityLogs/index.tsx');
const fosterFamilies = () => import('../fosterFamilies/index.tsx');
const children = () => import('../children/index.tsx');
const plans = () => import('../plans/index.tsx');
const assessments = () => import('../assessments/index.tsx');
const endings = () => import('../endings/index.tsx');
const approvals = () => import('../approvals/index.tsx');
const obligations = () => import('../obligations/index.tsx');
const team = () => import('../team/index.tsx');
const assignments = () => import('../assignments/index.tsx');
const substitutions = () => import('../substitutions/index.tsx');
const emergencyAccesses = () => import('../emergencyAccesses/index.tsx');
const conflicts = () => import('../conflicts/index.tsx');
const handOvers = () => import('../handOvers/index.tsx');
const interventions = () => import('../interventions/index.tsx');
const programme = () => import('../programme/index.tsx');
const staff = () => import('../staff/index.tsx');
const formsOfSupport = () => import('../formsOfSupport/index.tsx');
const units = () => import('../units/index.tsx');
const entryReviews = () => import('../entryReviews/index.tsx');
const auditEvents = () => import('../auditEvents/index.tsx');
const workCards = () => import('../workCards/index.tsx');

const Account = screen(sessions, 'Account');
const TeamPage = screen(team, 'TeamPage');
const PlanComparison = screen(plans, 'PlanComparison');
const EntriesToRead = screen(entryReviews, 'EntriesToRead');
const RecordOccasion = screen(activityLogs, 'RecordOccasion');
const ApprovalsPage = screen(approvals, 'ApprovalsPage');
const ProgrammeReportPage = screen(programme, 'ProgrammeReportPage');
const UnitPage = screen(units, 'UnitPage');
const WorkCardPage = screen(workCards, 'WorkCardPage');
const WorkCardsPage = screen(workCards, 'WorkCardsPage');

export const home = screen(today, 'Today');

/** The one place where features are mounted, a line or two each. */
export const screens = (
  <>
    <CustomRoutes>
      <Route path="/account" element={<Account />} />
      <Route path="/team" element={<TeamPage />} />
      <Route path="/help-plans/:id/compare" element={<PlanComparison />} />
      <Route path="/entries-to-read" element={<EntriesToRead />} />
      <Route path="/occasions/create" element={<RecordOccasion />} />
      <Route path="/approvals" element={<ApprovalsPage />} />
      <Route path="/programme-report" element={<ProgrammeReportPage />} />
      <Route path="/unit" element={<UnitPage />} />
      <Route path="/work-card" element={<WorkCardPage />} />
      <Route path="/work-cards" element={<WorkCardsPage />} />
    </CustomRoutes>
    <Resource
      name="families"
      list={screen(families, 'FamilyList')}
      show={screen(families, 'FamilyShow')}
      edit={screen(families, 'FamilyEdit')}
      recordRepresentation="name"
    />
    <Resource name="intakes" list={screen(intakes, 'IntakeList')} create={screen(intakes, 'IntakeCreate')} />
    <Resource
      name="activity-logs"
      list={screen(programme, 'ActivityLogList')}
      create={screen(activityLogs, 'ActivityLogCreate')}
      show={screen(activityLogs, 'ActivityLogShow')}
      edit={screen(activityLogs, 'ActivityLogCorrect')}
      recordRepresentation="subjectName"
    />
    <Resource
      name="foster-families"
      list={screen(fosterFamilies, 'FosterFamilyList')}
      show={screen(fosterFamilies, 'FosterFamilyShow')}
      recordRepresentation="name"
    />
    <Resource name="children" list={screen(children, 'ChildList')} show={screen(children, 'ChildShow')} />
    <Resource
      name="help-plans"
      list={screen(plans, 'PlanList')}
      show={screen(plans, 'PlanShow')}
      create={screen(plans, 'PlanCreate')}
      recordRepresentation="subjectName"
    />
    <Resource
      name="assessments"
      create={screen(assessments, 'AssessmentCreate')}
      edit={screen(assessments, 'AssessmentEdit')}
      show={screen(assessments, 'AssessmentShow')}
      recordRepresentation="subjectName"
    />
    <Resource
      name="ending-proposals"
      create={screen(endings, 'EndingProposalCreate')}
      show={screen(endings, 'EndingProposalShow')}
      recordRepresentation="familyName"
    />
    <Resource name="obligations" list={screen(obligations, 'ObligationList')} />
    <Resource name="family-members" list={screen(programme, 'FamilyMemberList')} />
    <Resource
      name="assignments"
      list={screen(assignments, 'AssignmentList')}
      create={screen(assignments, 'AssignmentCreate')}
      recordRepresentation="subjectName"
    />
    <Resource
      name="substitutions"
      list={screen(substitutions, 'SubstitutionList')}
      create={screen(substitutions, 'SubstitutionCreate')}
      recordRepresentation="absentName"
    />
    <Resource
      name="emergency-accesses"
      list={screen(emergencyAccesses, 'EmergencyAccessList')}
      create={screen(emergencyAccesses, 'EmergencyAccessCreate')}
    />
    <Resource
      name="hand-overs"
      list={screen(handOvers, 'HandOverList')}
      create={screen(handOvers, 'HandOverCreate')}
      recordRepresentation="subjectName"
    />
    <Resource
      name="interventions"
      list={screen(interventions, 'InterventionList')}
      show={screen(interventions, 'InterventionShow')}
      create={screen(interventions, 'InterventionCreate')}
      recordRepresentation="subjectName"
    />
    <Resource name="conflicts-of-interest" list={screen(conflicts, 'ConflictList')} />
    <Resource
      name="programme-years"
      list={screen(programme, 'ProgrammeYearList')}
      create={screen(programme, 'ProgrammeYearCreate')}
      edit={screen(programme, 'ProgrammeYearEdit')}
      recordRepresentation="year"
    />
    <Resource
      name="staff"
      list={screen(staff, 'StaffList')}
      show={screen(staff, 'StaffShow')}
      create={screen(staff, 'StaffCreate')}
      edit={screen(staff, 'StaffEdit')}
    />
    <Resource
      name="forms-of-support"
      list={screen(formsOfSupport, 'FormOfSupportList')}
      create={screen(formsOfSupport, 'FormOfSupportCreate')}
      edit={screen(formsOfSupport, 'FormOfSupportEdit')}
      recordRepresentation="namePl"
    />
    <Resource name="audit-events" list={screen(auditEvents, 'AuditEventList')} />
  </>
);
