import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, copyFileSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorsIn } from '#server/auditEvents/anchors.ts';
import { urlFor } from '#server/platform/logins.ts';
import { secrets } from '../support/databases.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';
import { ownLog } from './ownLog.ts';

test('0: the log is the one that was written', async () => {
  const { url, anchors } = await givenLog();

  const asOwner = await verify(url, '--anchors', anchors);
  expect(asOwner).toMatchObject({ code: 0, errors: '' });
  expect(asOwner.output).toContain('Dziennik jest nienaruszony. / The log is intact.');
  expect(asOwner.output).toContain('Bloki: 2, zdarzenia w nich: 7');

  // An address without a user is enough for who has the sealer's password; and that login can do no more than read.
  const asSealer = await verify(withoutUser(url), '--anchors', anchors, '--json');
  expect(asSealer.code).toBe(0);
  expect(JSON.parse(asSealer.output)).toMatchObject({
    verdict: 'intact',
    blocks: 2,
    events: 7,
    head: { number: 2 },
    problems: [],
    anchors: { lines: 2, unreadable: 0 },
  });
  expect(await verify(urlFor(url, 'sealer', secrets), '--anchors', anchors)).toMatchObject({ code: 0 });
});

test('2: something was changed, and it says in which block', async () => {
  const { url, owner, anchors } = await givenLog();
  await owner.query('ALTER TABLE audit_events DISABLE TRIGGER USER');
  await owner.query('DELETE FROM audit_events WHERE sequence = 6');

  const { code, output } = await verify(url, '--anchors', anchors);

  expect(code).toBe(2);
  expect(output).toMatch(
    /Dziennik ZMIENIONO\. Blok 2 \(\d{4}-.*\): zdarzeń jest 3 zamiast 4\. \/ The log was CHANGED\./,
  );
});

test('2: the public key is not the one that belongs to the log', async () => {
  const { url, anchors } = await givenLog();
  const { publicKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const other = mkdtempSync(join(tmpdir(), 'piecza-secrets-'));
  writeFileSync(join(other, 'seal.pub'), publicKey);

  const { code, output } = await verify(url, '--anchors', anchors, '--json', { SECRETS_DIR: other });

  expect(code).toBe(2);
  expect(JSON.parse(output).problems[0]).toMatchObject({ block: 1, difference: 'signature' });
});

test('3: nothing was changed, but the newest events have waited too long for their seal', async () => {
  const { url, owner, unitId, anchors } = await givenLog();
  await owner.query(
    `INSERT INTO audit_events (unit_id, at, actor_id, actor_role, action, resource, request_id)
       VALUES ($1, now() - interval '61 seconds', uuidv7(), 'assistant', 'read', 'families', uuidv7())`,
    [unitId],
  );

  const { code, output } = await verify(url, '--anchors', anchors);
  expect(code).toBe(3);
  expect(output).toMatch(/od 6\d s nie jest pieczętowany/);

  expect((await verify(url, '--anchors', anchors, '--unsealed-seconds', '3600')).code).toBe(0);
});

test('4: the end of the log is cut off, which only the anchors know', async () => {
  const { url, owner, anchors } = await givenLog();
  await owner.query('ALTER TABLE audit_events DISABLE TRIGGER USER; ALTER TABLE audit.blocks DISABLE TRIGGER USER');
  await owner.query('DELETE FROM audit_events WHERE sequence > 3; DELETE FROM audit.blocks WHERE number = 2');

  expect((await verify(url)).code).toBe(0);
  const { code, output } = await verify(url, '--anchors', anchors);
  expect(code).toBe(4);
  expect(output).toMatch(/bloku 2 z .* już nie ma/);
});

test('4: a block is another one than was anchored; the usual file of anchors is found by itself', async () => {
  const { url, anchors } = await givenLog();
  const other = join(mkdtempSync(join(tmpdir(), 'piecza-anchors-')), 'anchors.jsonl');
  copyFileSync(anchors, other);
  appendFileSync(
    other,
    `${JSON.stringify({ number: '1', hash: 'ab'.repeat(32), sealedAt: '2026-11-24T10:00:00Z' })}\n`,
  );

  expect(await verify(url, { ANCHORS_FILE: other })).toMatchObject({ code: 4 });
});

test.each([
  [
    'no database answers',
    { DATABASE_URL: 'postgresql://x:x@127.0.0.1:9/x' },
    [],
    /Nie można połączyć się z bazą danych/,
  ],
  ['no key is there', { SECRETS_DIR: tmpdir() }, [], /brakuje pliku seal\.pub/],
  ['the option is unknown', {}, ['--ancors'], /Znane są: --anchors PLIK/],
  ['the named anchors are not there', {}, ['--anchors', '/nowhere/anchors.jsonl'], /Nie ma pliku kotwic/],
])('1: it cannot look at the log and says why, when %s', async (_when, environment, args, why) => {
  const { code, errors } = await verify(process.env.DATABASE_URL!, environment, ...args);
  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toEqual([expect.stringMatching(why)]);
  expect(errors).toContain(' / ');
});

test('1: there is no log, or one that this user may not read', async () => {
  const empty = await verify(await emptyDatabase());
  expect(empty).toMatchObject({ code: 1, errors: expect.stringContaining('nie ma pieczętowanego dziennika') });
  const { url } = await givenLog();
  const other = await verify(urlFor(url, 'worker', secrets));
  expect(other).toMatchObject({ code: 1, errors: expect.stringContaining('nie może czytać dziennika') });
});

test('the verifier has no line in common with the sealer', () => {
  for (const file of globSync('scripts/{auditVerify.ts,auditVerify/*.ts}'))
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/from '.*(auditEvents|sealing)/);
});

/** Seven events in two blocks. */
async function givenLog() {
  const own = await ownLog();
  const anchors = join(mkdtempSync(join(tmpdir(), 'piecza-anchors-')), 'anchors.jsonl');
  for (const count of [3, 4]) {
    await own.add(count);
    for (const block of await own.sealAll()) await anchorsIn(anchors).add(block);
  }
  return { ...own, anchors };
}

/** The real command. */
function verify(url: string, ...rest: (string | NodeJS.ProcessEnv)[]) {
  const args = rest.filter((each) => typeof each === 'string');
  const environment = Object.assign({}, ...rest.filter((each) => typeof each === 'object'));
  return new Promise<{ code: number | null; output: string; errors: string }>((done) => {
    const child = spawn(process.execPath, ['scripts/auditVerify.ts', ...args], {
      env: { ...process.env, DATABASE_URL: url, ANCHORS_FILE: '/nowhere', ...environment },
    });
    const [output, errors]: string[][] = [[], []];
    child.stdout.on('data', (text) => output!.push(text));
    child.stderr.on('data', (text) => errors!.push(text));
    child.once('close', (code) => done({ code, output: output!.join(''), errors: errors!.join('') }));
  });
}

const withoutUser = (url: string) => Object.assign(new URL(url), { username: '', password: '' }).href;
