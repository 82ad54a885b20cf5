/** A long title takes another line: the name at its end is never left out. */
export const pageTitle = { flex: 1, minWidth: 0, py: 0.75, lineHeight: 1.2, overflowWrap: 'anywhere' } as const;
