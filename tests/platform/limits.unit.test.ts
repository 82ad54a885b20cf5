import { expect, test } from 'vitest';
import { limits } from '#server/platform/limits.ts';

/** Whoever is further out waits longer: the first of each pair outlasts the second. */
const outlasts: [outer: number, inner: number, why: string][] = [
  [limits.browserMs, limits.proxyMs, 'the browser hears what the proxy says'],
  [limits.proxyMs, limits.requestMs, 'the server refuses a request that does not arrive before the proxy gives up'],
  [limits.uploadMs, limits.requestMs, 'a document may take longer to arrive than anything else'],
  [
    limits.browserUploadMs,
    limits.uploadMs + limits.handlerMs + limits.statementMs,
    'the browser hears what became of a document that arrived in the last moment',
  ],
  [limits.requestMs, limits.headersMs, 'the head of a request is a part of it'],
  [limits.proxyMs, limits.handlerMs + limits.statementMs, 'a statement begun in the last moment is still answered'],
  [limits.handlerMs, limits.connectionMs + limits.statementMs, 'a request survives waiting once for everything'],
  [limits.idleInTransactionMs, limits.imageMs, 'a picture is encoded before PostgreSQL ends the transaction it is for'],
  [limits.handlerMs, limits.idleInTransactionMs, 'PostgreSQL ends what the program forgot before the program does'],
  [limits.transactionMs, limits.handlerMs + limits.statementMs, 'Prisma is never the first to give up'],
  [limits.statementMs, limits.lockMs, 'that it waited for a lock is said, and not that it was slow'],
  [limits.stopMs, limits.finishMs + limits.closeMs, 'a program that stops in order is not ended by force'],
  [limits.finishMs, limits.handlerMs, 'every request that has begun may end before the program does'],
  [limits.keepAliveMs, limits.proxyMs, 'the proxy never sends a request on a connection that is being closed'],
  [limits.statementMs, limits.probeMs, 'a probe answers before what it asks about is ended'],
];

test.for(outlasts)('%i ms outlast %i ms: %s', ([outer, inner]) => {
  expect(outer).toBeGreaterThan(inner);
});
