import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { type CommandKey, commandKey } from './commandKey.ts';
import { isGone, Refusal, sqlStateOf } from './errors.ts';
import type { Command } from './routes.ts';
import type { Told } from './told.ts';
import type { Trail } from './trail.ts';

/**
 * Does a command that was sent with an Idempotency-Key once, however often it arrives: whoever sends it again is told
 * what they were told before. What was told is kept in the transaction of the command, or neither is. Refusals are not
 * kept: they changed nothing, and the next copy is looked at anew.
 * @throws Refusal `idempotency.stillRunning`, `.otherCommand`, `.doneAlready`
 */
export async function onlyOnce(
  command: Command,
  request: Request,
  work: () => Promise<Told>,
  lookAgain: LookAgain,
): Promise<Told> {
  const sent = request.get('Idempotency-Key');
  if (sent === undefined) return work();
  const { actor, doors, trail, now } = command;
  const key = commandKey(sent, actor);
  const fingerprint = key.fingerprintOf(whatWasSent(request));
  const earlier = await doors.earlierAnswer(key.hash).catch((error: unknown) => {
    // Another copy of it has been at work for as long as one waits for a lock.
    throw sqlStateOf(error) === '55P03' ? new Refusal('idempotency.stillRunning') : error;
  });
  if (earlier) return tellAgain(command, key, fingerprint, earlier, lookAgain);

  const told = await work();
  const kept: Kept = { told, viewed: trail.viewed };
  await doors.keepAnswer({
    unitId: actor.unitId,
    staffId: actor.id,
    role: actor.role,
    keyHash: key.hash,
    fingerprint,
    fileIds: trail.fileIds,
    cipher: key.encrypt(JSON.stringify(kept)),
    answeredAt: now,
  });
  return told;
}

/** Asks for what was answered once more, as the actor sees it now. @throws P2025 when it is not there for them any more */
export type LookAgain = (command: Command, told: Told) => Promise<unknown>;

export type Kept = { readonly told: Told; readonly viewed: Trail['viewed'] };

type Earlier = NonNullable<Awaited<ReturnType<Command['doors']['earlierAnswer']>>>;

/**
 * The earlier answer, unless it was for something else, or the actor is in another role by now, or what it is about is
 * not theirs to see any more: then they hear only that it was done. Being shown it again leaves its trace again.
 */
async function tellAgain(
  command: Command,
  key: CommandKey,
  fingerprint: Uint8Array,
  earlier: Earlier,
  lookAgain: LookAgain,
): Promise<Told> {
  const { actor, trail } = command;
  if (Buffer.compare(earlier.fingerprint, fingerprint) !== 0) throw new Refusal('idempotency.otherCommand');
  if (earlier.answeredAs !== actor.role || !earlier.stillOpen) throw new Refusal('idempotency.doneAlready');
  const { told, viewed } = JSON.parse(key.decrypt(earlier.cipher)) as Kept;
  await lookAgain(command, told).catch((error: unknown) => {
    throw isGone(error) ? new Refusal('idempotency.doneAlready') : error;
  });
  for (const { resource, ids, fileIds } of viewed) trail.saw(resource, ids, fileIds);
  return { ...told, headers: { ...told.headers, 'Idempotent-Replayed': 'true' } };
}

/** Of a change also which version it was meant for: the same text over another version is another decision. */
export const whatWasSent = (request: Request) => [
  request.method,
  request.originalUrl,
  request.get('If-Match') ?? '',
  JSON.stringify(request.body ?? null),
  ...(request.bytes ? [createHash('sha256').update(request.bytes).digest('hex')] : []),
];
