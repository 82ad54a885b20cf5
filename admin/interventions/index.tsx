export { InterventionCreate } from './InterventionCreate.tsx';
export { InterventionList } from './InterventionList.tsx';
export { InterventionShow } from './InterventionShow.tsx';
