import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

type Start = { port: number; script?: string; env?: Record<string, string> };

/** A server in a process of its own, as people have it, once it is ready. It is ended with the test. */
export async function startApi(start: Start) {
  const api = spawnApi(start);
  await untilReady(api, start.port);
  return api;
}

/** The same without waiting for it. */
export function spawnApi({ port, script = 'server/main.ts', env = {} }: Start) {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'test', PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  onTestFinished(() => kill(child));
  return { child, said: () => said.join(''), exited: once(child, 'exit') as Promise<[number | null, string | null]> };
}

/** Without warning, and by its own number. */
export async function kill(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function untilReady({ child, said }: ReturnType<typeof spawnApi>, port: number) {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    // Whoever answers then is another one.
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${said()}`);
    if (answer?.ok) return;
    // A fault point may end it before anybody sees it ready.
    if (child.signalCode !== null) return;
    await pause(20);
  }
  throw new Error(`the server is not ready: ${said()}`);
}
