import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { givenOffice } from './office.ts';

test('a Redis that takes connections and answers nobody holds up nobody', { timeout: 120_000 }, async () => {
  const { redis, work, openInEmergency, untilWorkerSays } = await givenOffice('redis');
  await (await openInEmergency()).secondsUntilTold();
  redis!.freeze();
  // A client without a limit waits as long as it lasts.
  const client = new Redis(redis!.url).on('error', () => {});
  let answered = false;
  void client.ping().then(() => {
    answered = true;
  });
  const emergency = await openInEmergency();
  const { statuses, p99 } = await work(20);
  await untilWorkerSays('outbox.notRelayed');
  expect({ answered, told: emergency.told() }).toEqual({ answered: false, told: false });

  redis!.thaw();
  const back = Date.now();
  await emergency.secondsUntilTold();
  client.disconnect();
  const later = (Date.now() - back) / 1_000;
  console.log(
    `80 requests while Redis was silent: ${JSON.stringify(statuses)}, p99 ${p99} ms; told ${later.toFixed(1)} s after`,
  );
  expect(statuses).toEqual({ 200: 60, 201: 20 });
  expect(later).toBeLessThan(10);
});

test('a worker that starts without Redis begins when it is there', { timeout: 120_000 }, async () => {
  const { redis, startWorker, openInEmergency } = await givenOffice('redis');
  await redis!.kill();
  const emergency = await openInEmergency();
  const started = startWorker('another');
  await new Promise((later) => setTimeout(later, 5_000));
  await redis!.start();
  await started;
  await emergency.secondsUntilTold();
});

test('with the queue in the database an emergency is told within seconds', { timeout: 120_000 }, async () => {
  const { openInEmergency } = await givenOffice('postgres');
  const seconds = await (await openInEmergency()).secondsUntilTold();
  console.log(`an emergency was told ${seconds.toFixed(1)} s after it was opened, the queue being in PostgreSQL`);
  expect(seconds).toBeLessThan(5);
});
