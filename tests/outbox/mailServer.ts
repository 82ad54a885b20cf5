import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that counts how often it was given each message. */
export async function openMailServer(unknown: readonly string[] = []) {
  const taken = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, answer) =>
      answer(unknown.includes(address) ? new Error(`mailbox unavailable: ${address}`) : null),
    onData(stream, _session, answer) {
      let content = '';
      stream.on('data', (chunk) => {
        content += chunk;
      });
      stream.on('end', () => {
        const id = /^Message-ID: (\S+)/im.exec(content)![1]!;
        taken.set(id, (taken.get(id) ?? 0) + 1);
        answer();
      });
    },
  });
  // Whoever is killed in the middle of a conversation breaks it off.
  server.on('error', () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    /** Different messages, and how many came besides the first of each. */
    counted() {
      const copies = [...taken.values()];
      return { messages: copies.length, twice: copies.reduce((sum, each) => sum + each - 1, 0) };
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
