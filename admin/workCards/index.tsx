export { WorkCardPage } from './WorkCardPage.tsx';
export { WorkCardsPage } from './WorkCardsPage.tsx';
