/** Whose file: a family's or a foster family's, as the contract's resources name it. */
export type FileRef = { familyId: string } | { fosterFamilyId: string };
