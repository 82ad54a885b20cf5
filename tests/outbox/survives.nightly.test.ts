import { expect, test } from 'vitest';
import { losesNothing, survivesPoison, weather } from './experiments.ts';

// The figures the product promises. Without redis-server there is nothing to promise: these fail.

const messages = Number(process.env.OUTBOX_MESSAGES ?? 10_000);
const patience = { timeout: 900_000 };

test('Redis and fifty workers are killed during ten thousand messages', patience, () =>
  losesNothing({ on: 'redis', messages, kills: 50, redisLost: 5 }),
);

test('fifty workers are killed during ten thousand messages, the queue being in PostgreSQL', patience, () =>
  losesNothing({ on: 'postgres', messages, kills: 50 }),
);

test('four workers that relay and deliver tell ten thousand messages once', patience, async () => {
  const { lost, doubled, mailsTwice, begun } = await weather({ on: 'redis', messages, workers: 4 });
  expect({ lost, doubled, mailsTwice, begun }).toEqual({ lost: 0, doubled: 0, mailsTwice: 0, begun: messages });
});

test('a hundred messages nobody takes among ten thousand hold up no others', patience, async () => {
  const usual = await weather({ on: 'redis', messages });
  const poisoned = await survivesPoison({ on: 'redis', messages, poison: 100 });
  expect(poisoned.seconds).toBeLessThan(usual.seconds * 2 + 30);
});

test('messages that are tried for ever are never seen by an operator', patience, async () => {
  const asked = { on: 'redis', messages: 200, poison: 10, idleMs: 10_000 } as const;
  expect((await weather({ ...asked, patience: { attempts: 1_000_000, retryMs: 0 } })).dead).toBe(0);
});
