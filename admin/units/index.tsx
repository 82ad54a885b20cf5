export { UnitPage } from './UnitPage.tsx';
