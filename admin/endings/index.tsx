export { EndingProposalCreate } from './EndingProposalCreate.tsx';
export { EndingProposalShow } from './EndingProposalShow.tsx';
