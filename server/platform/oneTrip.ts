import pg from 'pg';
// @ts-expect-error: how the driver writes a value, an array above all; its types leave this module out
import { prepareValue } from 'pg/lib/utils.js';

/** A statement under the name the connection keeps it by. */
export type Named = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/**
 * Statements sent together and answered together: PostgreSQL takes what comes before one Sync for one transaction, which
 * ends with it. The driver would send a Sync with each, and wait for each.
 * @returns the rows of each
 * @throws what the database said; nothing was kept then, and nobody knows which statements the connection has learnt
 */
export function inOneTrip(client: pg.ClientBase, statements: readonly Named[]): Promise<object[][]> {
  const known = learnt.get(client) ?? new Set();
  learnt.set(client, known);
  return new Promise((done, failed) => {
    client.query(new Trip(statements, known, done, failed) as unknown as pg.Submittable);
  });
}

/** Which statements a connection has been taught. */
const learnt = new WeakMap<pg.ClientBase, Set<string>>();

export const countOfLearnt = (client: pg.ClientBase) => learnt.get(client)?.size ?? 0;

/** As the driver wants it of whatever is asked in a way of its own (`Submittable`). */
class Trip {
  readonly #statements: readonly Named[];
  readonly #known: Set<string>;
  readonly #done: (answers: object[][]) => void;
  readonly #answers: object[][] = [];
  #fields: readonly Field[] = [];
  #rows: object[] = [];
  readonly handleError: (error: Error) => void;

  constructor(
    statements: readonly Named[],
    known: Set<string>,
    done: (answers: object[][]) => void,
    failed: (error: Error) => void,
  ) {
    this.#statements = statements;
    this.#known = known;
    this.#done = done;
    this.handleError = failed;
  }

  submit(connection: Connection) {
    connection.stream.cork();
    for (const { name, text, values } of this.#statements) {
      if (!this.#known.has(name)) connection.parse({ name, text, types: [] });
      this.#known.add(name);
      connection.bind({ statement: name, values, valueMapper: prepareValue });
      connection.describe({ type: 'P' });
      connection.execute({});
    }
    connection.sync();
    connection.stream.uncork();
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }) {
    this.#fields = fields.map(({ name, dataTypeID }) => ({ name, read: pg.types.getTypeParser(dataTypeID, 'text') }));
  }

  handleDataRow({ fields: values }: { fields: (string | null)[] }) {
    this.#rows.push(
      Object.fromEntries(this.#fields.map(({ name, read }, n) => [name, values[n] == null ? null : read(values[n])])),
    );
  }

  handleCommandComplete() {
    this.#answers.push(this.#rows);
    this.#rows = [];
  }

  handleReadyForQuery() {
    this.#done(this.#answers);
  }
}

type Field = { readonly name: string; readonly read: (text: string) => unknown };

/** What the driver's connection has and its types do not name. */
type Connection = {
  stream: { cork(): void; uncork(): void };
  parse(statement: { name: string; text: string; types: number[] }): void;
  bind(values: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(what: { type: 'P' }): void;
  execute(portal: object): void;
  sync(): void;
};
