export { ActivityLogCorrect } from './ActivityLogCorrect.tsx';
export { ActivityLogCreate } from './ActivityLogCreate.tsx';
export { ActivityLogShow } from './ActivityLogShow.tsx';
export { RecordOccasion } from './RecordOccasion.tsx';
