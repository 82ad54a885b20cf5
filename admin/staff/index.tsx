export { StaffCreate } from './StaffCreate.tsx';
export { StaffEdit } from './StaffEdit.tsx';
export { StaffList } from './StaffList.tsx';
export { StaffShow } from './StaffShow.tsx';
