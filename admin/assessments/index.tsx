export { AssessmentCreate } from './AssessmentCreate.tsx';
export { AssessmentEdit } from './AssessmentEdit.tsx';
export { AssessmentShow } from './AssessmentShow.tsx';
