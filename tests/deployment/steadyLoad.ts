import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7, visitTo } from '../support/given.ts';
import type { Browser } from './browser.ts';

type Failure = { method: string; status: number | string };

/** People who read and write without a pause, each request sent once: whatever is not answered well is a failure. */
export async function steadyLoad(browser: Browser, hands = 3) {
  const families = JSON.parse((await browser.send('GET', '/api/families?open=true')).body) as { id: string }[];
  const heldOn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(new Date());
  const failed: Failure[] = [];
  const written: string[] = [];
  let answered = 0;
  let goesOn = true;

  const working = Array.from({ length: hands }, async (_, hand) => {
    for (let n = hand; goesOn; n++) {
      const id = uuidv7();
      const familyId = families[n % families.length]!.id;
      if (n % 3) await ask('GET', n % 2 ? '/api/today' : `/api/families/${familyId}`, [200]);
      else if (await ask('POST', '/api/activity-logs', [200, 201], visitTo(familyId, { id, heldOn }))) written.push(id);
      await pause(50);
    }
  });

  async function ask(method: string, path: string, good: number[], body?: object) {
    const key = { 'Idempotency-Key': randomUUID() };
    const status = await browser.send(method, path, body, body && key).then(
      (answer) => answer.status,
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    const isGood = good.includes(status as number);
    if (isGood) answered++;
    else failed.push({ method, status });
    return isGood;
  }

  return {
    hands,
    failed: () => failed,
    async stop() {
      goesOn = false;
      await Promise.all(working);
      return { answered, failed, written };
    },
  };
}
