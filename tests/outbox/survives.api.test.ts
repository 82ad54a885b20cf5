import { describe, expect, test } from 'vitest';
import { losesNothing, survivesPoison, weather } from './experiments.ts';
import { redisIsHere } from './redisServer.ts';

// A little of what survives.nightly.test.ts does, each with the same thing done without what protects it.

const patience = { timeout: 90_000 };
/** After each message, so that a worker that is killed has just recorded some. */
const lingerMs = 20;

test('workers are killed: every message is recorded once', patience, () =>
  losesNothing({ on: 'postgres', messages: 80, kills: 2, lingerMs }),
);

test('messages nobody takes hold up no others, are given up and can be tried again', patience, async () => {
  await survivesPoison({ on: 'postgres', messages: 50, poison: 4 });
});

describe.skipIf(!redisIsHere)('on Redis', () => {
  test('workers are killed and Redis loses everything: every message is recorded once', patience, () =>
    losesNothing({ on: 'redis', messages: 80, kills: 2, redisLost: 2, lingerMs }),
  );

  test('a relay that never asks again loses messages', patience, async () => {
    const forever = { leaseMs: 86_400_000 };
    const asked = { on: 'redis', messages: 100, redisLost: 2, lingerMs, idleMs: 2_000 } as const;
    expect((await weather({ ...asked, patience: forever })).lost).toBeGreaterThan(0);
  });

  test('a worker that neither marks a message nor looks whether it is done records some twice', patience, async () => {
    const asked = { on: 'redis', messages: 80, kills: 2, lingerMs: 100, careless: true } as const;
    expect((await weather(asked)).doubled).toBeGreaterThan(0);
  });

  test('four workers that relay and deliver tell everything once', patience, async () => {
    const { lost, doubled, mailsTwice, begun } = await weather({ on: 'redis', messages: 80, workers: 4 });
    expect({ lost, doubled, mailsTwice, begun }).toEqual({ lost: 0, doubled: 0, mailsTwice: 0, begun: 80 });
  });
});
