import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { baseBackupsIn } from '../../scripts/backup/baseBackups.ts';
import { journalIn } from '../../scripts/backup/journal.ts';
import { flip, openCluster, rowsIn } from './cluster.ts';

/*
 * One story of one cluster, in order: it is backed up by a program that is killed again and again, and then its disk, and
 * the disk of the backups, go bad in one place after the other.
 */

let cluster: Awaited<ReturnType<typeof openCluster>>;
const patience = { timeout: 20_000, interval: 50 };
const bases = () => baseBackupsIn(cluster.backups).list();

beforeAll(async () => {
  cluster = await openCluster();
}, 60_000);
afterAll(() => cluster?.close());

test('killed in the middle again and again, the program that receives leaves no hole', async () => {
  let writes = true;
  const writing = (async () => {
    for (; writes; await pause(20)) await cluster.write(300, { closeSegment: Math.random() < 0.1 });
  })();
  for (let kills = 0; kills < 2; kills++) {
    const receiver = cluster.receive();
    await pause(700 + Math.random() * 900);
    await receiver.end('SIGKILL');
  }
  const receiver = cluster.receive();
  await vi.waitFor(async () => expect(await bases()).not.toHaveLength(0), patience);
  writes = false;
  await writing;
  await cluster.write(10);
  await vi.waitFor(async () => expect(await cluster.isReceived()).toBe(true), patience);
  await receiver.end('SIGTERM');

  expect(cluster.run('backup', '--check')).toMatchObject({ code: 0 });
  expect(cluster.run('backup', '--health')).toMatchObject({ code: 0 });
  expect(cluster.run('restore', '--to', cluster.place('second'))).toMatchObject({ code: 0 });
  expect(await rowsIn(await cluster.startOn('second'))).toBe(await cluster.count());
}, 90_000);

test('nobody but the user who keeps the backups can read them', () => {
  for (const entry of readdirSync(cluster.backups, { recursive: true }))
    expect(statSync(join(cluster.backups, `${entry}`)).mode & 0o077, `${entry}`).toBe(0);
});

test('a folder with anything in it is left alone', () => {
  const { code, said } = cluster.run('restore', '--to', cluster.backups);
  expect(code).toBe(1);
  expect(said).toContain('nie jest pusty');
});

test('a copy that is damaged is refused, and the one before it is used', async () => {
  await cluster.write(10);
  await cluster.copy();
  const [newest, before] = await bases();
  for (const file of ['base.tar.gz', 'backup_manifest', 'backup.json']) {
    const mend = flip(join(newest!.folder, file), 1);
    await expect(cluster.restore('refused', { backup: newest!.name })).rejects.toThrow(
      `Kopia ${newest!.name} jest uszkodzona`,
    );
    expect(existsSync(cluster.place('refused'))).toBe(false);
    expect((await cluster.troubles())[0]).toContain(newest!.name);
    mend();
  }
  const mend = flip(join(newest!.folder, 'base.tar.gz'));
  expect(cluster.run('restore', '--to', cluster.place('no'), '--backup', newest!.name)).toMatchObject({ code: 2 });
  const older = cluster.run('restore', '--to', cluster.place('older'));
  expect(older).toMatchObject({ code: 3, said: expect.stringContaining(`z kopii ${before!.name}`) });
  mend();
  expect(await cluster.troubles()).toEqual([undefined, undefined]);
}, 60_000);

test('a damaged or missing piece of the journal is named, and nothing is restored without being asked to', async () => {
  const receiver = cluster.receive();
  const count = await cluster.count();
  for (const closeSegment of [true, true, false]) await cluster.write(100, { closeSegment });
  await vi.waitFor(async () => expect(await cluster.isReceived()).toBe(true), patience);
  await receiver.end('SIGTERM');
  const [name, { file }] = [...(await journalIn(cluster.backups).finished())].sort().at(-1)!;

  const mend = flip(file);
  await expect(cluster.restore('torn')).rejects.toThrow(`w segmencie ${name}`);
  expect(existsSync(cluster.place('torn'))).toBe(false);
  await cluster.restore('torn', { acceptLoss: true });
  expect(await rowsIn(await cluster.startOn('torn'))).toBe(count + 100);
  mend();

  renameSync(file, `${file}.away`);
  expect((await cluster.troubles())[0]).toContain(`brakuje segmentu ${name}`);
  renameSync(`${file}.away`, file);

  const partial = readdirSync(join(cluster.backups, 'wal')).find((each) => each.endsWith('.partial'))!;
  const mendPartial = flip(join(cluster.backups, 'wal', partial), 5_000);
  expect((await cluster.troubles())[0]).toContain(`w segmencie ${partial.slice(0, 24)}`);
  mendPartial();
  expect(await cluster.troubles()).toEqual([undefined, undefined]);
}, 60_000);

test('what is no longer needed goes when a new copy is there, and not before', async () => {
  const oldest = (await bases()).at(-1)!;
  await cluster.copy();
  expect((await bases()).map(({ name }) => name)).not.toContain(oldest.name);
  expect(await cluster.troubles()).toEqual([undefined, undefined]);
}, 60_000);

test('a page that changed on the disk of the database is noticed by the next copy, and the earlier ones stay', async () => {
  const { rows } = await cluster.owner.query("SELECT pg_relation_filepath('entries') AS path");
  await cluster.owner.query('CHECKPOINT');
  const mend = flip(join(cluster.data, rows[0].path), 8_192 * 3 + 4_000);
  const before = await bases();

  const { code, said } = cluster.run('backup', '--once');

  expect(code).toBe(2);
  expect(said).toContain('strony z błędną sumą kontrolną');
  expect(await bases()).toEqual(before);
  expect(await cluster.troubles()).toEqual([undefined, undefined]);
  mend();
  await cluster.copy();
}, 60_000);

test('a restored server goes on in the same folder, and can be restored to after the restore from a copy made before', async () => {
  await cluster.restore('successor');
  const successor = await cluster.startOn('successor');
  const [before] = await bases();
  const receiver = cluster.receive(successor);
  await vi.waitFor(async () => expect((await bases())[0]!.timeline).toBeGreaterThan(before!.timeline), patience);
  const count = await rowsIn(successor, 77);
  await vi.waitFor(async () => expect(await cluster.isReceived(successor)).toBe(true), patience);
  await receiver.end('SIGKILL');

  for (const [name, backup] of [
    ['newest', (await bases())[0]!],
    ['across', before!],
  ] as const) {
    await cluster.restore(name, { backup: backup.name });
    expect(await rowsIn(await cluster.startOn(name))).toBe(count);
  }
  // And the one it took the place of is not let in again: their ways have parted.
  expect(await cluster.receive().ended()).toBe(1);
}, 90_000);
