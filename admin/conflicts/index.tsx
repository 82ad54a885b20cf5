export { ConflictList } from './ConflictList.tsx';
