export { FamilyEdit } from './FamilyEdit.tsx';
export { FamilyList } from './FamilyList.tsx';
export { FamilyShow } from './FamilyShow.tsx';
