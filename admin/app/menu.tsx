import type { SvgIconComponent } from '@mui/icons-material';
import AddIcon from '@mui/icons-material/AddCircleOutlined';
import UnitIcon from '@mui/icons-material/ApartmentOutlined';
import ApprovalsIcon from '@mui/icons-material/ApprovalOutlined';
import AssignmentsIcon from '@mui/icons-material/AssignmentIndOutlined';
import StaffIcon from '@mui/icons-material/BadgeOutlined';
import ReportIcon from '@mui/icons-material/BarChartOutlined';
import ConflictIcon from '@mui/icons-material/BlockOutlined';
import FormsIcon from '@mui/icons-material/CategoryOutlined';
import ChildrenIcon from '@mui/icons-material/ChildCareOutlined';
import ReadIcon from '@mui/icons-material/DoneAllOutlined';
import TasksIcon from '@mui/icons-material/EventAvailableOutlined';
import FamiliesIcon from '@mui/icons-material/FamilyRestroomOutlined';
import TeamIcon from '@mui/icons-material/GroupsOutlined';
import FosterIcon from '@mui/icons-material/HolidayVillageOutlined';
import EmergencyIcon from '@mui/icons-material/LockOpenOutlined';
import HandOverIcon from '@mui/icons-material/MoveDownOutlined';
import IntakesIcon from '@mui/icons-material/MoveToInboxOutlined';
import LogIcon from '@mui/icons-material/PolicyOutlined';
import DangerIcon from '@mui/icons-material/ReportProblemOutlined';
import PlansIcon from '@mui/icons-material/RouteOutlined';
import CardIcon from '@mui/icons-material/ScheduleOutlined';
import SubstitutionIcon from '@mui/icons-material/SwapHorizOutlined';
import TodayIcon from '@mui/icons-material/TodayOutlined';
import type { Role } from '#contract/actor.ts';

export type MenuItem = {
  path: string;
  /** Key under `app.menu`. */
  label: string;
  Icon: SvgIconComponent;
  roles: readonly Role[];
  /** Whose thumb reaches it at the bottom of the phone; for others it is in the menu. */
  atHand?: readonly Role[];
};

const field = ['assistant', 'coordinator'] as const;

/** Every screen one can go to, in the order of the menu, one line each. */
const menu: readonly MenuItem[] = [
  { path: '/', label: 'today', Icon: TodayIcon, roles: field, atHand: field },
  { path: '/team', label: 'team', Icon: TeamIcon, roles: ['supervisor'], atHand: ['supervisor'] },
  {
    path: '/families',
    label: 'families',
    Icon: FamiliesIcon,
    roles: ['assistant', 'supervisor'],
    atHand: ['assistant', 'supervisor'],
  },
  { path: '/intakes', label: 'intakes', Icon: IntakesIcon, roles: ['supervisor'] },
  {
    path: '/foster-families',
    label: 'fosterFamilies',
    Icon: FosterIcon,
    roles: ['coordinator', 'supervisor'],
    atHand: ['coordinator'],
  },
  {
    path: '/children',
    label: 'children',
    Icon: ChildrenIcon,
    roles: ['coordinator', 'supervisor'],
    atHand: ['coordinator'],
  },
  { path: '/help-plans', label: 'plans', Icon: PlansIcon, roles: [...field, 'supervisor'] },
  {
    path: '/obligations',
    label: 'tasks',
    Icon: TasksIcon,
    roles: [...field, 'supervisor'],
    atHand: [...field, 'supervisor'],
  },
  { path: '/entries-to-read', label: 'entriesToRead', Icon: ReadIcon, roles: ['supervisor'] },
  { path: '/interventions', label: 'interventions', Icon: DangerIcon, roles: [...field, 'supervisor'] },
  { path: '/approvals', label: 'approvals', Icon: ApprovalsIcon, roles: ['supervisor'] },
  { path: '/assignments', label: 'assignments', Icon: AssignmentsIcon, roles: ['supervisor'] },
  { path: '/hand-overs', label: 'handOvers', Icon: HandOverIcon, roles: ['supervisor'] },
  { path: '/substitutions', label: 'substitutions', Icon: SubstitutionIcon, roles: ['supervisor'] },
  { path: '/work-card', label: 'workCard', Icon: CardIcon, roles: field },
  { path: '/work-cards', label: 'workCards', Icon: CardIcon, roles: ['supervisor'] },
  { path: '/programme-report', label: 'programme', Icon: ReportIcon, roles: ['supervisor'] },
  {
    path: '/staff',
    label: 'staff',
    Icon: StaffIcon,
    roles: ['supervisor', 'administrator'],
    atHand: ['administrator'],
  },
  {
    path: '/forms-of-support',
    label: 'formsOfSupport',
    Icon: FormsIcon,
    roles: ['administrator'],
    atHand: ['administrator'],
  },
  { path: '/unit', label: 'unit', Icon: UnitIcon, roles: ['administrator'], atHand: ['administrator'] },
  {
    path: '/audit-events',
    label: 'auditEvents',
    Icon: LogIcon,
    roles: ['supervisor', 'dataProtectionOfficer'],
    atHand: ['dataProtectionOfficer'],
  },
  {
    path: '/emergency-accesses',
    label: 'emergencyAccesses',
    Icon: EmergencyIcon,
    roles: ['supervisor', 'dataProtectionOfficer'],
    atHand: ['dataProtectionOfficer'],
  },
  { path: '/conflicts-of-interest', label: 'conflicts', Icon: ConflictIcon, roles: ['supervisor'] },
  { path: '/emergency-accesses/create', label: 'openInEmergency', Icon: EmergencyIcon, roles: field },
];

export const visitItem: MenuItem = {
  path: '/activity-logs/create',
  label: 'visit',
  Icon: AddIcon,
  roles: field,
  atHand: field,
};

export const menuOf = (role: Role) => menu.filter(({ roles }) => roles.includes(role));

export const atHandOf = (role: Role) => [...menu, visitItem].filter(({ atHand }) => atHand?.includes(role));

export const isCurrent = ({ path }: MenuItem, pathname: string) =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);
