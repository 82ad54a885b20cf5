import { isGone, Refusal } from './errors.ts';

type Change<Row, Result> = {
  change: () => Promise<Result>;
  readAgain: () => Promise<Row>;
  /** A row as the contract has it, for whoever has to decide between the two. */
  show: (row: Row) => Promise<unknown>;
};

/**
 * Changes the version that was read and no other one.
 * @throws Refusal `changedMeanwhile`, with the row as it is now, when it was not the one the sender had before them
 */
export async function unlessChangedMeanwhile<Row extends { revision: number }, Result>(
  read: Row,
  ifMatch: number,
  { change, readAgain, show }: Change<Row, Result>,
): Promise<Result> {
  const refuse = async (row: Row) => new Refusal('changedMeanwhile', { current: await show(row) });
  if (read.revision !== ifMatch) throw await refuse(read);
  return change().catch(async (error: unknown) => {
    if (!isGone(error)) throw error;
    // Someone else's change was committed between reading and writing.
    const now = await readAgain();
    throw now.revision === read.revision ? error : await refuse(now);
  });
}
