import { execFileSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { openQueue } from '#server/platform/queue.ts';
import { Canaries } from './canaries.ts';
import { openPlaces } from './places.ts';
import { givenInstallation, makeTableFail, workAsPeopleDo } from './workAsPeopleDo.ts';

// V25, V26, V36: what people wrote turns up in a log, in a queue, in a mail, in an error. Everything runs as it runs for
// people, everything that can be written has a canary in it, things go wrong, and then every place is looked through.

test('what people wrote is in no log, no queue, no mail and no refusal', { timeout: 90_000 }, async () => {
  const canaries = new Canaries();
  const installation = await givenInstallation(canaries);
  const { places, programs, refused, mails, backends, close } = await openPlaces(
    installation,
    installation.withoutMailbox,
  );
  onTestFinished(close);

  refused.push(...(await workAsPeopleDo(await programs.once('api', 'server/main.ts'), installation, canaries)));
  await Promise.all(
    backends.map(({ kind, url }) => programs.worker(`worker-${kind}`, kind === 'redis' ? { REDIS_URL: url } : {})),
  );
  // One of those who are owed a message has no mailbox; then the database fails whoever computes a duty anew.
  await expect.poll(() => mails.length, { timeout: 15_000 }).toBeGreaterThan(2);
  const workers = () => backends.map(({ kind }) => programs.said(`worker-${kind}`)).join();
  await expect.poll(workers, { timeout: 15_000 }).toContain('"outbox.notDelivered"');
  await makeTableFail(installation, 'obligations');
  await installation.prisma.reminder.deleteMany();
  await installation.prisma.obligation.deleteMany();
  for (const backend of backends) await failOn(backend);

  const found: string[] = [];
  for (const [place, { read }] of Object.entries(places))
    found.push(...canaries.in(Buffer.from(await read())).map((what) => `${place}: ${what}`));
  expect(found).toEqual([]);
  expect(canaries.names.length).toBeGreaterThan(60);

  // Each message is for one person, and whose it is follows from the register.
  for (const { recipients, content } of mails) {
    expect(recipients).toHaveLength(1);
    expect(content).not.toMatch(/^(Cc|Bcc|Reply-To):/im);
  }

  // In each place somebody careless leaves a word, and it is found.
  for (const [place, { read, careless }] of Object.entries(places)) {
    const planted = new Canaries();
    await careless(planted.for(place));
    expect(planted.in(Buffer.from(await read())), place).not.toEqual([]);
  }

  async function failOn(backend: (typeof backends)[number]) {
    const failures = () => programs.said(`worker-${backend.kind}`).split('"job.failed"').length;
    const before = failures();
    const queue = await openQueue(backend);
    const tryAgain = async () => {
      await queue.enqueue('prepareSummaries', {});
      return failures();
    };
    await expect.poll(tryAgain, { timeout: 30_000, interval: 500 }).toBeGreaterThan(before);
    await queue.close();
  }
});

/** What a program prints that hands this error to `print`. */
const printed = (print: string, message: string) =>
  execFileSync(
    process.execPath,
    ['--input-type=module-typescript', '-e', `${print}(new TypeError(${JSON.stringify(message)}))`],
    { encoding: 'utf8' },
  );

test('words that look like a place in a program are not logged as one', () => {
  const planted = new Canaries();
  const message = `cannot keep\n    at ${planted.for('a name')} (/srv/names.js:1:1)\nat ${planted.for('another')}:2:3`;
  for (const print of [
    "import { log } from '#server/platform/log.ts'; const say = (error) => log.error('failed', { error }); say",
    "import { withoutWords } from '#server/platform/log.ts'; const say = (error) => console.log(withoutWords(error)); say",
  ]) {
    const text = printed(print, message);
    expect(planted.in(Buffer.from(text))).toEqual([]);
    expect(text).toMatch(/TypeError/);
    expect(text).toMatch(/at .*:\d+:\d+/);
  }
  expect(planted.in(Buffer.from(printed('console.log', message)))).toHaveLength(2);
});
