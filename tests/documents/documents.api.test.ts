import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { decryptContent } from '#server/documents/contentCipher.ts';
import { encodedAnew } from '#server/documents/encodedAnew.ts';
import { reencryptContents } from '#server/documents/reencryptContents.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { rowsByGeneration } from '#server/identifiers/reencrypt.ts';
import { secrets } from '../support/databases.ts';
import { appAt, as, givenUnit, prisma, visitTo, workerDatabase } from '../support/given.ts';
import { identifierKeys } from '../support/numbers.ts';
import { givenSession, type SignedIn } from '../support/sessions.ts';

const letter = { kind: 'letter', title: '../../etc/passwd', documentOn: '2026-11-20', mediaType: 'application/pdf' };
const pdf = Buffer.from('%PDF-1.7\n1 0 obj << /JavaScript (app.alert(1)) >> endobj\n%%EOF\n');

async function givenFamily() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const api = await as(assistant);
  const add = async (more: object = {}) =>
    (await api.post('/api/documents').send({ familyId: family.id, ...letter, ...more })).body as { id: string };
  const upload = (id: string, bytes: Buffer, by = api) =>
    by.put(`/api/documents/${id}/content`).set('Content-Type', 'application/octet-stream').send(bytes);
  const open = (id: string, by = api) => by.get(`/api/documents/${id}/content`).buffer(true).responseType('blob');
  return { ...unit, unit, assistant, family, api, add, upload, open };
}

test('a document is put into the file, its content kept once and given back byte for byte, as a download that runs nothing', async () => {
  const { api, add, upload, open, family, unitId } = await givenFamily();
  const { id } = await add();
  expect((await open(id)).status).toBe(409);
  const kept = await upload(id, pdf);
  expect(kept.status).toBe(200);
  expect(kept.body).toMatchObject({ id, sizeBytes: pdf.length, title: letter.title, can: { update: true } });
  expect((await upload(id, pdf)).body.code).toBe('documents.uploadedAlready');

  const got = await open(id);
  expect(got.body).toEqual(pdf);
  expect(got.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="letter-2026-11-20.pdf"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  const [event] = await prisma.auditEvent.findMany({ where: { unitId, action: 'export' } });
  expect(event).toMatchObject({ resource: 'documents', resourceIds: [id], fileIds: [family.id] });
  const [row] = await prisma.documentContent.findMany({ where: { documentId: id } });
  expect(Buffer.from(row!.cipher).includes('JavaScript')).toBe(false);

  const { body } = await api.get(`/api/documents/${id}`);
  const change = { kind: 'letter', title: 'Pismo', documentOn: '2026-11-20' };
  const withdraw = () =>
    api
      .put(`/api/documents/${id}`)
      .set('If-Match', `"${body.revision}"`)
      .send({ ...change, withdrawnReason: 'Dotyczy innej rodziny' });
  expect((await withdraw()).body).toMatchObject({ withdrawnReason: 'Dotyczy innej rodziny', title: 'Pismo' });
  const again = await api
    .put(`/api/documents/${id}`)
    .set('If-Match', `"${body.revision + 1}"`)
    .send(change);
  expect(again.body.code).toBe('documents.withdrawnAlready');
});

test('an image is encoded anew: upright, and without what the camera wrote into it', async () => {
  const { add, upload, open } = await givenFamily();
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Orientation: '6', Artist: 'Autor' }, IFD3: { GPSLatitude: '51/1 6/1 0/1' } })
    .jpeg()
    .toBuffer();
  const { id } = await add({ mediaType: 'image/jpeg', kind: 'photo' });
  expect((await upload(id, photo)).status).toBe(200);
  const kept = await sharp((await open(id)).body).metadata();
  expect(kept.exif).toBeUndefined();
});

test('what is not what it says, runs something or is a bomb is refused in words, and nothing of it is kept', async () => {
  const { add, upload, api, family } = await givenFamily();
  const asPng = async (bytes: Buffer) => (await upload((await add({ mediaType: 'image/png' })).id, bytes)).body.code;
  const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(50_000, 16);
  bomb.writeUInt32BE(50_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  expect(await asPng(pdf)).toBe('documents.notThatType');
  expect(await asPng(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('documents.notThatType');
  expect(await asPng(Buffer.from('<!doctype html><script>1</script>'))).toBe('documents.notThatType');
  expect(await asPng(Buffer.alloc(0))).toBe('documents.empty');
  expect(await asPng(bomb)).toBe('documents.tooManyPixels');
  expect(await asPng(png.subarray(0, 50))).toBe('documents.notThatType');
  const { id } = await add();
  expect((await upload(id, Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7'))).body.code).toBe('documents.tooLarge');
  expect((await api.put(`/api/documents/${id}/content`).send({ a: 1 })).body.code).toBe('documents.notThatType');
  expect(await prisma.documentContent.count({ where: { document: { familyId: family.id } } })).toBe(0);

  const refused = async (more: object) =>
    (await api.post('/api/documents').send({ familyId: family.id, ...letter, ...more })).body.code;
  expect(await refused({ mediaType: 'image/heic' })).toBe('documents.heic');
  expect(await refused({ mediaType: 'image/svg+xml' })).toBe('documents.wrongType');
  expect(await refused({ documentOn: '2026-11-24' })).toBe('documents.inFuture');
});

test('somebody whose documents are slow to arrive keeps nobody else waiting', async () => {
  const { assistant, add, staff, unit } = await givenFamily();
  const server = appAt().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const sending = async (by: SignedIn, id: string) =>
    request({
      ...{ port, method: 'PUT', path: `/api/documents/${id}/content` },
      headers: { Cookie: `piecza=${await givenSession(by)}`, 'Content-Length': pdf.length },
    }).on('error', () => {});
  const statusOf = async (asked: ClientRequest) => ((await once(asked, 'response')) as [IncomingMessage])[0].statusCode;

  const slow = [await sending(assistant, (await add()).id), await sending(assistant, (await add()).id)];
  for (const each of slow) each.write(pdf.subarray(0, 10));
  // Until both are being read, a third one could still be the second.
  await vi.waitFor(async () => {
    const third = await sending(assistant, (await add()).id);
    third.end(pdf);
    expect(await statusOf(third)).toBe(503);
  }, 5_000);
  const colleague = await staff('assistant');
  const theirs = await unit.family({ assistant: colleague });
  const { id } = (await (await as(colleague)).post('/api/documents').send({ familyId: theirs.id, ...letter })).body;
  const other = await sending(colleague, id);
  other.end(pdf);
  expect(await statusOf(other)).toBe(200);
  slow[0]!.end(pdf.subarray(10));
  expect(await statusOf(slow[0]!)).toBe(200);
});

test('a picture that ends or stops whoever encodes it is refused, and nothing else ends', async () => {
  const program = (text: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'encoder-')), 'encoder.mjs');
    writeFileSync(file, text);
    return file;
  };
  const refusal = (text: string, patienceMs: number) =>
    encodedAnew(randomBytes(1_000_000), 'image/png', patienceMs, program(text)).catch(({ code }) => code);
  expect(await refusal('process.kill(process.pid, "SIGSEGV"); setInterval(() => {}, 1_000)', 10_000)).toBe(
    'documents.notThatType',
  );
  expect(await refusal('setInterval(() => {}, 1_000)', 200)).toBe('unavailable');
  expect(await refusal('process.stdout.write(Buffer.alloc(30_000_000))', 10_000)).toBe('documents.tooLarge');
  expect(await refusal('process.exit(Object.keys(process.env).length === 0 ? 3 : 1)', 10_000)).toBe(
    'documents.tooManyPixels',
  );
});

test('to whom the family is not open there is no such document; an entry of another family cannot hold it', async () => {
  const { add, upload, open, api, staff, family: own, supervisor, unit } = await givenFamily();
  const { id } = await add();
  await upload(id, pdf);
  const colleague = await staff('assistant');
  const other = await unit.family({ assistant: colleague });
  const outsiders = [
    colleague,
    await staff('coordinator'),
    await staff('administrator'),
    (await givenUnit()).supervisor,
  ];
  for (const outsider of outsiders) {
    const they = await as(outsider);
    expect((await open(id, they)).status).toBe(404);
    expect((await upload(id, pdf, they)).status).toBe(404);
  }
  expect((await open(id, await as(supervisor))).status).toBe(200);
  expect((await upload((await add()).id, pdf, await as(supervisor))).status).toBe(403);

  const visit = visitTo(other.id);
  await (await as(colleague)).post('/api/activity-logs').send(visit);
  const attached = await api.post('/api/documents').send({ familyId: own.id, ...letter, activityLogId: visit.id });
  expect(attached.body.code).toBe('documents.entryOfAnotherFamily');
});

test('a cipher with one bit changed, or moved to another document, is never served', async () => {
  const { add, upload, open } = await givenFamily();
  const [one, two] = [await add(), await add()];
  await upload(one.id, pdf);
  await upload(two.id, pdf);
  const cipherOf = async ({ id }: { id: string }) =>
    (await prisma.documentContent.findFirstOrThrow({ where: { documentId: id } })) as {
      id: string;
      cipher: Uint8Array;
    };
  const altered = await cipherOf(one);
  const bytes = Buffer.from(altered.cipher);
  bytes[bytes.length - 1]! ^= 1;
  await prisma.documentContent.update({ where: { id: altered.id }, data: { cipher: new Uint8Array(bytes) } });
  const moved = await cipherOf(two);
  await prisma.documentContent.update({
    where: { id: moved.id },
    data: { cipher: new Uint8Array(altered.cipher) },
  });
  for (const { id } of [one, two]) {
    const answer = await open(id);
    expect(answer.status).toBe(500);
    expect(Buffer.from(answer.body).includes('JavaScript')).toBe(false);
  }
});

test('a new key: every content is brought under it and stays readable', async () => {
  const { add, upload, unitId } = await givenFamily();
  const { id } = await add();
  await upload(id, pdf);
  const { newest } = identifierKeys();
  const next = keyringOf(new Map([...secrets.identifierKeys(), [newest + 1, randomBytes(32)]]));
  // This unit alone: other tests go on with the key there was.
  const ofUnit = { ...workerDatabase, units: async () => [unitId] };
  expect(await rowsByGeneration(ofUnit)).toEqual(new Map([[newest, 1]]));
  expect(await reencryptContents(ofUnit, next)).toEqual({ done: 1, unreadable: [] });
  expect(await reencryptContents(ofUnit, next)).toEqual({ done: 0, unreadable: [] });
  const row = await prisma.documentContent.findFirstOrThrow({ where: { documentId: id } });
  expect(row.keyGeneration).toBe(newest + 1);
  expect(decryptContent(next, row, row)).toEqual(pdf);
});
