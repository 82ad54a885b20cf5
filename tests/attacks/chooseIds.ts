import type { Express } from 'express';
import { as, visitTo } from '../support/given.ts';
import { changedSince, fingerprint } from './fingerprint.ts';
import { givenForeignFiles } from './foreignFiles.ts';
import { toldBy } from './target.ts';

/** Sends visits under ids that are taken. @returns tables that changed, and foreign ids that can be told from each other */
export async function chooseIds(target: Express, count: number) {
  const { me, unit, files } = await givenForeignFiles();
  const own = await unit.family({ assistant: me });
  const api = await as(me, target);
  const kept = visitTo(own.id);
  await api.post('/api/activity-logs').send(kept);
  const taken = { own: kept.id, 'of a colleague': files[0].log.id, 'of another unit': files[1].log.id };

  const before = await fingerprint();
  const told = new Map<string, Set<string>>();
  const names = Object.keys(taken) as (keyof typeof taken)[];
  for (let sent = 0; sent < count; sent += names.length) {
    const more = variations[sent % variations.length];
    await Promise.all(
      names.map(async (name) => {
        const answer = await api.post('/api/activity-logs').send(visitTo(own.id, { ...more, id: taken[name] }));
        if (answer.status < 300) told.set(`${name}: accepted`, new Set());
        else told.set(name, (told.get(name) ?? new Set()).add(toldBy(answer)));
      }),
    );
  }
  const got = (await changedSince(before)).map((table) => `changed ${table}`);
  got.push(...[...told.keys()].filter((name) => name.endsWith('accepted')));
  if (new Set([...told.values()].flatMap((answers) => [...answers])).size > 1) got.push('answers differ');
  return got;
}

const variations = [
  { note: 'Inna treść.' },
  { heldOn: '2026-11-19', minutes: 15 },
  { kind: 'phoneCall', place: 'phone' },
  { outcome: 'notAtHome', minutes: null, formsOfSupport: [] },
  { recordedAt: '2026-11-21T09:00:00.000Z' },
  { note: '', noteToFollow: true },
  { startedAt: null, place: null, childSeen: 'alone' },
];
