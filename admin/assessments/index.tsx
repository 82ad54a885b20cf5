export { AssessmentCreate } from './AssessmentCreate.tsx';
