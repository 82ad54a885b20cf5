export { AuditEventList } from './AuditEventList.tsx';
