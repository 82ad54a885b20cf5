export { FamilyCreate } from './FamilyCreate.tsx';
export { FamilyEdit } from './FamilyEdit.tsx';
export { FamilyList } from './FamilyList.tsx';
export { FamilyShow } from './FamilyShow.tsx';
