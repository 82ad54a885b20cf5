import { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { unlessChangedMeanwhile } from './changedMeanwhile.ts';
import { Refusal } from './errors.ts';
import { type Command, type Parsed, type Route, route } from './routes.ts';

type Deciding<E extends Endpoint, Row> = {
  /** The resource whose row is decided about, as the log calls it. */
  name: string;
  find: (command: Command, id: string) => Promise<Row>;
  /** Whose file the row is from. */
  filesOf: (row: Row) => string[];
  decide: (command: Command, row: Row, body: Parsed<E>['body']) => Promise<Row>;
  /** The row as the contract has it. */
  present: (command: Command, row: Row) => Promise<object>;
};

/** What becomes of a row: one decides about the version one has read (If-Match), and the row is answered as it is then. */
export function decisionRoute<E extends Endpoint, Row extends { id: string; revision: number }>(
  endpoint: E,
  { name, find, filesOf, decide, present }: Deciding<E, Row>,
): Route {
  return route(endpoint, async (command, { params, body, ifMatch }) => {
    const { trail } = command;
    const row = await find(command, params.id!);
    if (ifMatch === undefined) throw new Refusal('conditionMissing');
    const decided = await unlessChangedMeanwhile(row, ifMatch, {
      change: () => decide(command, row, body),
      readAgain: () => find(command, row.id),
      show: async (current) => {
        trail.saw(name, [current.id], filesOf(current));
        return z.encode(endpoint.answer as z.ZodType, await present(command, current));
      },
    });
    const { decision } = body as { decision: string };
    trail.did('update', name, row.id, { fields: [decision], fileIds: filesOf(row) });
    return { value: await present(command, decided), headers: { ETag: `"${decided.revision}"` } };
  });
}
