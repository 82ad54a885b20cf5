import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Something to be done once, as a phone keeps it until it hears that it was. */
export type Command = { path: string; body: object; key: string | undefined };

export const commandOf = (path: string, body: object, withKey = true): Command => ({
  path,
  body,
  key: withKey ? randomUUID() : undefined,
});

type Sender = {
  address: string;
  cookie: string;
  acknowledged: (command: Command, answer: { id: string }) => void;
  /** Nothing came, or that one should come again. */
  unheard?: (status: number | undefined, retryAfter: string | null) => void;
};

/** A queue of commands, and phones that send each of them until it is acknowledged. */
export function phones(count: number, { address, cookie, acknowledged, unheard = () => {} }: Sender) {
  const waiting: Command[] = [];
  const refused: string[] = [];
  let closed = false;

  async function send(command: Command) {
    for (;;) {
      const answer = await fetch(`${address}/api${command.path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Cookie: cookie,
          ...(command.key && { 'Idempotency-Key': command.key }),
        },
        body: JSON.stringify(command.body),
        signal: AbortSignal.timeout(30_000),
      })
        .then(async (response) => ({ response, body: (await response.json()) as { id: string; code?: string } }))
        .catch(() => undefined);
      if (answer?.response.ok) return acknowledged(command, answer.body);
      const status = answer?.response.status;
      if (status !== undefined && status !== 503 && status !== 409)
        return void refused.push(`${status} ${answer!.body.code}`);
      unheard(status, answer?.response.headers.get('retry-after') ?? null);
      await pause(20 + Math.random() * 30);
    }
  }

  const lanes = Array.from({ length: count }, async () => {
    while (!closed || waiting.length > 0) {
      const next = waiting.shift();
      if (next) await send(next);
      else await pause(5);
    }
  });

  return {
    give: (...commands: Command[]) => void waiting.push(...commands),
    /** Resolves when everything was acknowledged or refused. @returns what was refused, and should not have been */
    async finish() {
      closed = true;
      await Promise.all(lanes);
      return refused;
    },
  };
}
