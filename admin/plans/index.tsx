export { PlanComparison } from './PlanComparison.tsx';
export { PlanCreate } from './PlanCreate.tsx';
export { PlanList } from './PlanList.tsx';
export { PlanShow } from './PlanShow.tsx';
