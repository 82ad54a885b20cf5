import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Mail = { readonly recipients: readonly string[]; readonly content: string };

/** A mail server that keeps what it is given. It does not know one of the addresses, and says which. */
export async function openMailServer(unknown: string) {
  const received: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) =>
      answer(address === unknown ? new Error(`mailbox unavailable: ${address}`) : null),
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const content = Buffer.concat(chunks).toString('utf8');
        received.push({ recipients: envelope.rcptTo.map(({ address }) => address), content });
        answer();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  return {
    received,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

/** A message as it was sent and as a mail program shows it, but for whom it is for. */
export function readMail({ recipients, content }: Mail) {
  const text = recipients.reduce((rest, address) => rest.replaceAll(address, ''), content);
  const shown = text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
  return `${text}\n${shown}`;
}
