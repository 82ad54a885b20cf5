export { AssignmentCreate } from './AssignmentCreate.tsx';
export { AssignmentList } from './AssignmentList.tsx';
