import { longestUploadWaitMs, longestWaitMs } from '#contract/limits.ts';

const seconds = (count: number) => count * 1_000;

/**
 * How long everything may take, and how much may wait. Whoever is further out waits longer than whoever is further in:
 * the one who knows what became of the work gives up first and says so, and nobody is left with a question that is
 * still being worked on. tests/platform/limits.unit.test.ts holds the order.
 */
export const limits = {
  /** The browser, before it calls a command unheard. */
  browserMs: longestWaitMs,
  /** The proxy in front, for the answer. */
  proxyMs: seconds(25),
  /** Until a request has arrived: all of it, its head, and the next one on the same connection. */
  requestMs: seconds(20),
  headersMs: seconds(10),
  keepAliveMs: seconds(65),
  /** A document: 10 MB at 500 kbit a second. The browser waits for it and for what is done with it afterwards. */
  uploadMs: seconds(180),
  browserUploadMs: longestUploadWaitMs,
  /** Documents on their way at once, and of one person; each is up to 10 MB of memory. */
  uploads: 12,
  uploadsEach: 2,
  /** One request, from its route to its COMMIT. What is not kept by then is not kept. */
  handlerMs: seconds(15),
  /** A picture, from when it has come until it is encoded anew, while its transaction waits. */
  imageMs: seconds(9),
  /** Waiting for a connection, and Prisma's own patience with a transaction, which is never the first to end. */
  connectionMs: seconds(3),
  transactionMs: seconds(60),
  /** PostgreSQL: one statement, waiting for a lock, a transaction nobody goes on with. */
  statementMs: seconds(5),
  lockMs: seconds(2),
  idleInTransactionMs: seconds(10),
  /** Connections of one API process for people, and for the gate. */
  connections: 12,
  gateConnections: 8,
  /** Transactions that may wait for a connection; the next one is told at once to come back later. */
  waiting: 50,
  /** Whether the database answers is known by then, or it is called out of reach. */
  probeMs: seconds(2),
  /** A timer that is later than this: the process is too busy to be sent anybody. */
  latenessMs: seconds(1),
  /** What runs when a program is asked to stop may take so long, and closing its connections so long again. */
  finishMs: seconds(20),
  closeMs: seconds(2),
  /** Whoever started a program waits so long before ending it by force. */
  stopMs: seconds(25),
} as const;
