export { FosterFamilyList } from './FosterFamilyList.tsx';
export { FosterFamilyShow } from './FosterFamilyShow.tsx';
