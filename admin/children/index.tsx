export { ChildList } from './ChildList.tsx';
export { ChildShow } from './ChildShow.tsx';
