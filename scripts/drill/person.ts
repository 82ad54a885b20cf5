import { randomBytes, randomUUID } from 'node:crypto';
import { demoAccounts, demoPassword } from '../../prisma/seed/demoAccounts.ts';

/** An assistant at work, through the API and nothing else. */
export async function signInAssistant(address: string) {
  const { email } = demoAccounts.find(({ role }) => role === 'assistant')!;
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  if (!answer.ok) throw new Error(`signing in: ${answer.status}`);
  const Cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  return { address, Cookie };
}

export type Person = Awaited<ReturnType<typeof signInAssistant>>;

export async function familiesOf({ address, Cookie }: Person) {
  const answer = await fetch(`${address}/api/families?open=true`, { headers: { Cookie } });
  if (!answer.ok) throw new Error(`families: ${answer.status}`);
  return ((await answer.json()) as { id: string }[]).map(({ id }) => id);
}

/** @returns the status, and nothing when no answer came */
export async function recordVisit({ address, Cookie }: Person, familyId: string, id: string, note: string) {
  const now = new Date();
  const answer = await fetch(`${address}/api/activity-logs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), Cookie },
    body: JSON.stringify({
      id,
      familyId,
      kind: 'visit',
      outcome: 'tookPlace',
      heldOn: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' }).format(now),
      minutes: 60,
      place: 'home',
      formsOfSupport: ['parentingConsultations'],
      note,
      recordedAt: now.toISOString(),
    }),
  }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return answer?.status;
}

/** As a device makes it: time first, then chance. */
export function deviceId(at = Date.now()) {
  const time = at.toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

/** Visits without a pause, each acknowledged before the next; `stop` waits for the last ones. */
export function keepRecording(person: Person, familyIds: string[], hands = 3) {
  const acknowledged: { id: string; at: number }[] = [];
  let goesOn = true;
  const working = Array.from({ length: hands }, async (_, hand) => {
    for (let n = 0; goesOn; n++) {
      const id = deviceId();
      const status = await recordVisit(person, familyIds[(n + hand) % familyIds.length]!, id, `Wpis ${hand}/${n}`);
      if (status && status < 300) acknowledged.push({ id, at: Date.now() });
      else await new Promise((done) => setTimeout(done, 20));
    }
  });
  return {
    acknowledged,
    async stop() {
      goesOn = false;
      await Promise.all(working);
    },
  };
}
