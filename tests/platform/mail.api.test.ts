import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { openMail } from '#server/platform/mail.ts';

const settings = { MAIL_FROM: 'piecza@example.test', MAIL_OUTBOX: '' };
const mail = {
  to: 'anna.nowak@example.test',
  subject: 'Piecza: zażółć gęślą jaźń',
  text: 'Na dziś: 2 sprawy.\n.\nhttp://localhost:3000',
  messageId: '<0193a5f0-0000-7000-8000-000000000001@piecza>',
};

test('a message reaches the mail server for one person, with its own id', async () => {
  const { url, received } = await givenSmtpServer();

  await mailBy(url).deliver(mail);

  expect(received).toHaveLength(1);
  expect(received[0]!.recipients).toEqual(['anna.nowak@example.test']);
  expect(received[0]!.content).toContain('Message-ID: <0193a5f0-0000-7000-8000-000000000001@piecza>');
  expect(received[0]!.content).toContain('From: piecza@example.test');
});

test('what the mail server refuses is an error, so that it is tried again', async () => {
  const { url } = await givenSmtpServer({ refuse: true });

  await expect(mailBy(url).deliver(mail)).rejects.toThrow();
});

test('a mail server that is away is an error too', async () => {
  await expect(mailBy('smtp://127.0.0.1:1').deliver(mail)).rejects.toThrow();
});

test.each([
  { to: 'anna@example.test, boss@example.test' },
  { to: 'anna@example.test\r\nBcc: boss@example.test' },
  { to: 'Anna <anna@example.test>' },
  { to: 'anna' },
  { subject: 'Piecza\r\nBcc: boss@example.test' },
  { messageId: '<1@piecza>\r\nBcc: boss@example.test' },
])('nothing is sent for %j', async (bad) => {
  const { url, received } = await givenSmtpServer();

  await expect(async () => mailBy(url).deliver({ ...mail, ...bad })).rejects.toThrow();

  expect(received).toEqual([]);
});

test('without a mail server messages are whole files in the outbox, the same one once', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'piecza-outbox-')), 'outbox');
  const { deliver } = openMail({ ...settings, MAIL_OUTBOX: folder, SMTP_URL: undefined });

  await deliver(mail);
  await deliver(mail);

  expect(readdirSync(folder)).toEqual(['0193a5f0-0000-7000-8000-000000000001@piecza.eml']);
  expect(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')).toContain('To: anna.nowak@example.test');
});

function mailBy(SMTP_URL: string) {
  const mail = openMail({ ...settings, SMTP_URL });
  onTestFinished(() => mail.close());
  return mail;
}

async function givenSmtpServer({ refuse = false } = {}) {
  const received: { recipients: string[]; content: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, answer) => answer(refuse ? new Error('no such mailbox') : null),
    onData(stream, { envelope }, answer) {
      let content = '';
      stream.on('data', (chunk) => {
        content += chunk;
      });
      stream.on('end', () => {
        received.push({ recipients: envelope.rcptTo.map(({ address }) => address), content });
        answer();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received };
}
