/** Where work with a family is proposed to end; anew, it begins with the proposal that came back. */
export const proposePath = (familyId: string, againId?: string) =>
  `/ending-proposals/create?${new URLSearchParams({ familyId, ...(againId && { again: againId }) })}`;
