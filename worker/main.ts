import { createPrivateKey } from 'node:crypto';
import { anchorsIn } from '#server/auditEvents/anchors.ts';
import { startingConfig } from '#server/config.ts';
import { openSealerDatabase, openWorkerDatabase } from '#server/database.ts';
import { limits } from '#server/platform/limits.ts';
import { log, setLogLevel } from '#server/platform/log.ts';
import { openMail } from '#server/platform/mail.ts';
import { backendOf, openQueue, openWorker } from '#server/platform/queue.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { endInOrder } from '#server/platform/stopping.ts';
import { handlersIn } from './handlers/index.ts';
import { keepRelaying } from './relaying.ts';
import { keepSchedules } from './schedules.ts';
import { keepSealing } from './sealing.ts';
import { signsOfLife } from './signsOfLife.ts';

const config = startingConfig();
setLogLevel(config.LOG_LEVEL);
const secrets = secretsIn(config.SECRETS_DIR);
const backend = backendOf(config, secrets);
const database = openWorkerDatabase(config.DATABASE_URL, secrets);
const sealerDatabase = openSealerDatabase(config.DATABASE_URL, secrets);
const { deliver, close: closeMail } = openMail(config);
// The log is sealed whether the queue can be reached or not: what follows waits for it.
const sealing = keepSealing({
  database: sealerDatabase,
  key: createPrivateKey(secrets.sealKey()),
  anchors: anchorsIn(config.ANCHORS_FILE),
});
const queue = await openQueue(backend);
const surroundings = { database, deliver, publicUrl: config.PUBLIC_URL, now: () => new Date() };
const worker = await openWorker(backend, handlersIn(surroundings));

const schedules = keepSchedules(queue, surroundings.now);
const relaying = keepRelaying({
  database,
  handOver: (due) => queue.enqueueAll('deliver', due),
  cameRound: signsOfLife(config.ALIVE_FILE),
});
log.info('worker.started', { backend: backend.kind });

endInOrder({ program: 'worker', stop, within: limits.finishMs + limits.closeMs });

/** Takes no new job, finishes the running ones, and leaves. */
async function stop() {
  await Promise.all([relaying.stop(), schedules.stop()]);
  await worker.close();
  await queue.close();
  closeMail();
  await database.close();
  await sealing.stop();
  await sealerDatabase.close();
}
