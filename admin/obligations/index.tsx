export { ObligationList } from './ObligationList.tsx';
