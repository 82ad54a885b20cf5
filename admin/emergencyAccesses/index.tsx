export { EmergencyAccessCreate } from './EmergencyAccessCreate.tsx';
export { EmergencyAccessList } from './EmergencyAccessList.tsx';
