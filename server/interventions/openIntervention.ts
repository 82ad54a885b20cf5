/** Nobody has said yet that nothing more is to be done. */
export const openIntervention = { closedAt: null };
