import { prepareLogins } from '#server/platform/logins.ts';
import { prepareQueue } from '#server/platform/queue.ts';
import type { Secrets } from '#server/platform/secrets.ts';
import { applyMigrations } from './applyMigrations.ts';

/**
 * Everything a database needs before programs can use it: the newest schema, their logins, and the queue's tables.
 * Run again it changes only what is not as it should be.
 * @param ownerUrl signs in someone who may create roles
 * @returns the migrations that were applied
 */
export async function prepareDatabase(ownerUrl: string, secrets: Secrets) {
  const applied = await applyMigrations(ownerUrl);
  await prepareLogins(ownerUrl, secrets);
  await prepareQueue(ownerUrl);
  return applied;
}
