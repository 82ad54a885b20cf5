import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, expect, onTestFinished } from 'vitest';
import { givenInstallation } from './installation.ts';
import { storm, unknown } from './storm.ts';

type Asked = Omit<Parameters<typeof storm>[0], 'installation'>;

// One for all: each begins with nothing in it.
const installation = await givenInstallation();
afterAll(installation.close);

/** Prints what was done and what came of it. */
export async function weather(asked: Asked) {
  const result = await storm({ ...asked, installation });
  onTestFinished(result.close);
  console.log(result.line);
  return result;
}

/** Recorded exactly once, told at least once, and besides that at most once for each attempt that was killed. */
export async function losesNothing(asked: Asked) {
  const { lost, doubled, recorded, mailsTwice, interrupted, mostTwice } = await weather(asked);
  expect({ lost, doubled, recorded }).toEqual({ lost: 0, doubled: 0, recorded: asked.messages });
  expect(mailsTwice).toBeLessThanOrEqual(Math.min(interrupted, mostTwice));
}

/** Those nobody takes hold up nobody, are given up, and are told when the operator has them tried again. */
export async function survivesPoison(asked: Asked & { poison: number }) {
  const result = await weather(asked);
  const { untilRecorded, seconds } = result;
  expect(result).toMatchObject({ lost: 0, doubled: 0, mailsTwice: 0, dead: asked.poison });
  // All the work they make: the others have one attempt each.
  expect(result.begun).toBe(asked.messages + 7 * asked.poison);

  const corrected = `${randomUUID()}@example.test`;
  await installation.prisma.staff.updateMany({ where: { email: unknown }, data: { email: corrected } });
  const shown = await replayCommand(installation.ownerUrl);
  expect(shown.code).toBe(1);
  expect(shown.said.match(/EENVELOPE/g)).toHaveLength(asked.poison);
  expect(shown.said).not.toContain('@');
  expect(await replayCommand(installation.ownerUrl, '--all')).toMatchObject({ code: 0 });
  await untilRecorded(asked.messages);
  expect(await installation.prisma.delivery.count()).toBe(asked.messages);
  return seconds;
}

/** The operator's command, as it is run. */
async function replayCommand(ownerUrl: string, ...options: string[]) {
  const env = { ...process.env, DATABASE_URL: ownerUrl };
  const command = spawn(process.execPath, ['scripts/outboxReplay.ts', ...options], { env });
  let said = '';
  for (const stream of [command.stdout, command.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const [code] = await once(command, 'close');
  return { code, said };
}
