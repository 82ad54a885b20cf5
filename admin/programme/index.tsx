export { ActivityLogList } from './lists/ActivityLogList.tsx';
export { FamilyMemberList } from './lists/FamilyMemberList.tsx';
export { ProgrammeReportPage } from './ProgrammeReportPage.tsx';
export { ProgrammeYearCreate } from './ProgrammeYearCreate.tsx';
export { ProgrammeYearEdit } from './ProgrammeYearEdit.tsx';
export { ProgrammeYearList } from './ProgrammeYearList.tsx';
