import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, expect } from 'vitest';
import { givenInstallation } from './installation.ts';
import { storm, unknown } from './storm.ts';

type Asked = Omit<Parameters<typeof storm>[0], 'installation'>;
type Result = Awaited<ReturnType<typeof storm>>;

// One for all: each begins with nothing in it.
const installation = await givenInstallation();
afterAll(installation.close);

/** Prints what was done and what came of it; `afterwards` finds the workers still there. */
export async function weather(asked: Asked, afterwards: (result: Result) => Promise<void> = async () => {}) {
  const result = await storm({ ...asked, installation });
  try {
    console.log(result.line);
    await afterwards(result);
  } finally {
    // Workers of one experiment would tell the messages of the next.
    await result.close();
  }
  return result;
}

/** Recorded exactly once, told at least once, and besides that at most once for each attempt that was killed. */
export async function losesNothing(asked: Asked) {
  const { lost, doubled, recorded, mailsTwice, interrupted, mostTwice } = await weather(asked);
  expect({ lost, doubled, recorded }).toEqual({ lost: 0, doubled: 0, recorded: asked.messages });
  expect(mailsTwice).toBeLessThanOrEqual(Math.min(interrupted, mostTwice));
}

/** Those nobody takes hold up nobody, are given up, and are told when the operator has them tried again. */
export const survivesPoison = (asked: Asked & { poison: number }) =>
  weather(asked, async (result) => {
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
    await result.untilRecorded(asked.messages);
    expect(await installation.prisma.delivery.count()).toBe(asked.messages);
  });

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
