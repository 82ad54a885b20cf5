export { SubstitutionCreate } from './SubstitutionCreate.tsx';
export { SubstitutionList } from './SubstitutionList.tsx';
