import { setTimeout as pause } from 'node:timers/promises';
import { openWorkerDatabase } from '#server/database.ts';
import { sendNotification } from '#server/notifications/sendNotification.ts';
import { deliver } from '#server/outbox/deliver.ts';
import type { Patience } from '#server/outbox/patience.ts';
import { setLogLevel } from '#server/platform/log.ts';
import { openMail } from '#server/platform/mail.ts';
import { type Backend, openQueue, openWorker } from '#server/platform/queue.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { handlersIn } from '#worker/handlers/index.ts';
import { keepRelaying } from '#worker/relaying.ts';

export type WorkerSettings = {
  backend: Backend;
  smtpUrl: string;
  patience: Patience;
  /** How long it does nothing after a message is recorded, before the queue hears of it. */
  lingerMs: number;
  /** Neither marks a message nor looks whether it is done: what happens without both. */
  careless: boolean;
};

/** Relays and delivers as the worker does, only with less patience: it is there to be killed. */
const { backend, smtpUrl, patience, lingerMs, careless }: WorkerSettings = JSON.parse(process.argv[2]!);
setLogLevel('silent');
// It does not outlive the test that started it.
process.stdin.on('end', () => process.exit()).resume();
const database = openWorkerDatabase(process.env.DATABASE_URL!, secretsIn(process.env.SECRETS_DIR!));
const mail = openMail({ SMTP_URL: smtpUrl, MAIL_OUTBOX: '', MAIL_FROM: 'piecza@example.test' });
const post = { deliver: mail.deliver, publicUrl: 'http://localhost:3000' };
const queue = await openQueue(backend);
const tell: typeof deliver = careless ? tellCarelessly : deliver;

await openWorker(
  backend,
  {
    ...handlersIn({ database, now: () => new Date(), ...post }),
    deliver: async (message) => {
      await tell(database, message, post, patience);
      await pause(lingerMs);
    },
  },
  { lockMs: 700 },
);
keepRelaying({ database, handOver: (due) => queue.enqueueAll('deliver', due), patience }, 100);

async function tellCarelessly(...[{ ask }, { id, unitId }]: Parameters<typeof deliver>) {
  const [message] = await ask<{ ref: string }>('SELECT ref FROM outbox WHERE id = $1', [id], unitId);
  await sendNotification(database, { unitId, ref: message!.ref, messageId: `<${id}@piecza>` }, post);
  await ask('INSERT INTO deliveries (unit_id, outbox_id) VALUES ($1, $2)', [unitId, id], unitId);
  await ask('UPDATE outbox SET done_at = now(), attempts = attempts + 1 WHERE id = $1', [id], unitId);
}
