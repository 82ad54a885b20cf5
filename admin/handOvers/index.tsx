export { HandOverCreate } from './HandOverCreate.tsx';
export { HandOverList } from './HandOverList.tsx';
