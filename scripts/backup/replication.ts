import pg from 'pg';

/**
 * PostgreSQL's replication protocol, as far as a backup needs it: the commands that pg_basebackup and pg_receivewal send
 * (docs: "Streaming Replication Protocol"). A login with the attribute REPLICATION is enough, and no access to the
 * server's disk.
 */
export async function openReplication(address: string) {
  const client = new pg.Client({
    connectionString: address,
    // @ts-expect-error node-postgres passes it on to the server; its types do not name it
    replication: 'true',
    application_name: 'piecza_backup',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  // A connection that breaks fails the command that runs on it; unheard, it would besides end the whole program.
  client.on('error', () => {});
  await client.connect();
  const { connection } = client as unknown as { connection: Connection };

  return {
    /** The rows of a command, each value as PostgreSQL writes it. */
    rows: async (command: string) => (await run(command)).at(-1)!,
    /**
     * A command that answers with a stream, and rows before and after it. What `take` returns is waited for before more
     * is read, so that nothing piles up in memory.
     */
    stream: run,
    send: (message: Buffer) => connection.sendCopyFromChunk(message),
    /** Ends it at once, whatever runs on it. */
    close: () => {
      connection.stream.destroy();
    },
  };

  function run(command: string, take: Take = () => undefined) {
    return new Promise<Row[][]>((done, failed) => {
      const query = new StreamingQuery({ text: command }, undefined, (error, results) =>
        error ? failed(error) : done([results!].flat().map(({ rows }) => rows)),
      );
      let unfinished = 0;
      query.handleCopyData = ({ chunk }) => {
        // The library reads the next messages into the same memory.
        const taking = take(Buffer.from(chunk));
        if (!taking) return;
        unfinished++;
        connection.stream.pause();
        taking.then(
          () => --unfinished === 0 && connection.stream.resume(),
          (error) => {
            failed(error);
            connection.stream.destroy();
          },
        );
      };
      client.query(query);
    });
  }
}

type Take = (message: Buffer) => Promise<unknown> | undefined;
type Row = Record<string, string | null>;

export type Replication = Awaited<ReturnType<typeof openReplication>>;

/** node-postgres runs streams in its own query class, and leaves what is received to whoever replaces this method. */
type StreamingQuery = pg.Query & { handleCopyData: (message: { chunk: Buffer }) => void };
const StreamingQuery = pg.Query as unknown as new (
  config: { text: string },
  values: undefined,
  done: (error: Error | null, results?: pg.QueryResult | pg.QueryResult[]) => void,
) => StreamingQuery;

type Connection = {
  stream: { pause(): void; resume(): void; destroy(): void };
  sendCopyFromChunk(chunk: Buffer): void;
};
