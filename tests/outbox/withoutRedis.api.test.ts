import { expect, test } from 'vitest';
import { openQueue } from '#server/platform/queue.ts';
import { givenOffice } from './office.ts';
import { redisIsHere } from './redisServer.ts';

const patience = { timeout: 90_000 };

test.skipIf(!redisIsHere)(
  'while Redis is gone or silent people work as before, and are told afterwards',
  patience,
  async () => {
    const { redis, work, openInEmergency, untilWorkerSays } = await givenOffice('redis');
    const usual = await (await openInEmergency()).secondsUntilTold();
    expect(usual).toBeLessThan(5);
    await work(5);
    const before = await work(20);

    await redis!.kill();
    const without = await work(20);
    const whileGone = await openInEmergency();
    await untilWorkerSays('outbox.notRelayed');
    expect(whileGone.told()).toBe(false);
    await redis!.start();
    const back = Date.now();
    await whileGone.secondsUntilTold();
    const later = (Date.now() - back) / 1_000;

    console.log(
      `80 requests with Redis and as many without: ` +
        `${JSON.stringify(without.statuses)}, p99 ${before.p99} and ${without.p99} ms; an emergency was told after ` +
        `${usual.toFixed(1)} s, one opened without Redis ${later.toFixed(1)} s after it was back`,
    );
    expect(without.statuses).toEqual(before.statuses);
    expect(before.statuses).toEqual({ 200: 60, 201: 20 });
    expect(later).toBeLessThan(10);

    // It came back empty: nobody would be reminded tomorrow.
    const queue = await openQueue({ kind: 'redis', url: redis!.url });
    await expect.poll(() => queue.hasSchedules(), { timeout: 20_000 }).toBe(true);
    await queue.close();
  },
);
