export { IntakeCreate } from './IntakeCreate.tsx';
export { IntakeList } from './IntakeList.tsx';
