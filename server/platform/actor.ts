import type { Role } from '#contract/actor.ts';

/** Ids of files: families, and foster families with the children who live there. */
export type Files = { readonly families: readonly string[]; readonly fosterFamilies: readonly string[] };

/** Who is asking: a signed-in member of staff in one of their roles, at a moment. */
export type Actor = {
  readonly id: string;
  readonly unitId: string;
  readonly role: Role;
  /** Midnight UTC of the day it is in Warsaw; dated rights are judged by it. */
  readonly today: Date;
  /** The files an assistant or a coordinator may open now, whatever it is that opens them. */
  readonly open: Files;
  /**
   * Files closed to this person whatever their role: a conflict of interest, a seal that does not name them. With the
   * children in care there, and the people known through such files only.
   */
  readonly closed: Files & { readonly children: readonly string[]; readonly people: readonly string[] };
};
