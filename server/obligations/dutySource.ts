import type { Database } from '../platform/restrict.ts';
import type { FamilyWork } from './familyWork.ts';
import type { ComputedObligation } from './obligationsFrom.ts';

type Asked = {
  readonly unitId: string;
  readonly familyIds: readonly string[];
  /** Nothing of a family nobody was assigned to yet. */
  readonly work: readonly FamilyWork[];
  readonly today: Date;
};

/** What follows for each of these families from one kind of fact. It asks for the facts of all of them at once. */
export type DutySource = (db: Database, asked: Asked) => Promise<(familyId: string) => readonly ComputedObligation[]>;
