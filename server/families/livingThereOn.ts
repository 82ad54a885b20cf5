/** Memberships of a family on a day; the last day still counts. */
export const livingThereOn = (day: Date) => ({
  joinedOn: { lte: day },
  OR: [{ leftOn: null }, { leftOn: { gte: day } }],
});
