import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Config } from '../config.ts';

/**
 * Hands one message for one person to the mail server, or writes it to the outbox folder where there is none.
 * Resolves when it was taken over; asking again sends it again, under the same Message-ID.
 */
export function openMail({ SMTP_URL, MAIL_OUTBOX, MAIL_FROM }: MailSettings) {
  const send = SMTP_URL ? bySmtp(SMTP_URL) : intoFolder(MAIL_OUTBOX);
  return {
    deliver: (mail: Mail) => send({ ...Mail.parse(mail), from: MAIL_FROM }),
    close: () => send.close(),
  };
}

type MailSettings = Pick<Config, 'SMTP_URL' | 'MAIL_OUTBOX' | 'MAIL_FROM'>;

const oneLine = z.string().regex(/^[^\r\n\0]+$/);

/** Nothing in an address or a heading may begin a new line: that is how foreign recipients are smuggled in. */
const Mail = z.strictObject({
  to: z.email().max(254),
  subject: oneLine.max(200),
  text: z.string().max(20_000),
  messageId: z.string().regex(/^<[\w.-]+@[\w.-]+>$/),
});
type Mail = z.output<typeof Mail>;

function bySmtp(url: string) {
  const patience = 10_000;
  const transport = createTransport({
    url,
    // A few conversations that stay open: a morning's messages do not begin with a greeting each.
    pool: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send = ({ from, to, subject, text, messageId }: Mail & { from: string }) =>
    inTime(patience, transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId }));
  return Object.assign(send, { close: () => transport.close() });
}

/** Each of the transport's own limits is for one step; a server that answers a letter a second would pass them all. */
async function inTime(patienceMs: number, sending: Promise<unknown>) {
  let tooLong: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    tooLong = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })), patienceMs);
  });
  await Promise.race([sending, late]).finally(() => clearTimeout(tooLong));
}

/** Whoever watches the folder sees whole messages only: each gets its name when it is complete. */
function intoFolder(folder: string) {
  const compose = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const send = async (mail: Mail & { from: string }) => {
    const { message } = await compose.sendMail(mail);
    await mkdir(folder, { recursive: true });
    const unfinished = join(folder, `.${randomUUID()}`);
    await writeFile(unfinished, message);
    await rename(unfinished, join(folder, `${mail.messageId.slice(1, -1)}.eml`));
  };
  return Object.assign(send, { close: () => compose.close() });
}
