import type { z } from 'zod';
import { activityLogs, type OccasionInput } from '#contract/activityLogs.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { presentActivityLogs } from './presentActivityLogs.ts';
import { recordActivityLog } from './recordActivityLog.ts';
import type { LateEntry } from './recordLate.ts';

/**
 * Writes down one occasion as an entry in each family's file, all of them or none. Files are opened family by family, so no
 * entry says whose the others are; they share an id that says nothing. Minutes (whole, of the whole occasion) and travel are
 * divided, so that a sum over entries is what was worked, and driven, once. Sent twice it is one occasion.
 * @throws Refusal as for each entry; `familyTwice`, `tooManyForMinutes`
 */
export async function recordOccasion(command: Command, input: z.output<typeof OccasionInput>) {
  const { db, trail } = command;
  const { id, families, minutes, note, travelKm, travelMinutes, recordedAt, ...shared } = input;
  const files = families.map(({ familyId, fosterFamilyId }) => familyId ?? fosterFamilyId);
  if (new Set(files).size < files.length) throw new Refusal('activityLogs.familyTwice', { field: 'families' });
  if (minutes < families.length) throw new Refusal('activityLogs.tooManyForMinutes', { field: 'minutes' });
  const entryIds = families.map(({ entryId }) => entryId);
  /** Of families that were handed over meanwhile: whoever wrote them may not read them again. */
  const late: LateEntry[] = [];
  for (const [n, { entryId, note: own, ...subject }] of families.entries()) {
    const share = (whole: number) => shareOf(whole, families.length, n);
    const made = await recordActivityLog(
      command,
      {
        ...shared,
        ...subject,
        id: entryId,
        recordedAt,
        outcome: 'tookPlace',
        minutes: share(minutes),
        travelKm: travelKm ? share(travelKm) || null : null,
        travelMinutes: travelMinutes ? share(travelMinutes) || null : null,
        note: [note, own].filter(Boolean).join('\n\n'),
        presentIds: [],
        children: [],
        goalMoves: [],
        completedActivityIds: [],
        noteToFollow: false,
      },
      { occasionId: id, occasionMinutes: minutes },
    );
    if ('shown' in made) late.push(made.shown);
    if (!('existed' in made))
      trail.did('create', activityLogs.name, entryId, { fields: Object.keys(input), fileIds: [files[n]!] });
  }
  const rows = await db.activityLog.findMany({ where: { id: { in: entryIds } } });
  trail.saw(activityLogs.name, entryIds, files as string[]);
  const mine = (await presentActivityLogs(command, rows)).map((each) => ({ ...each, can: mayChange }));
  const entries = [...mine, ...late].sort((one, other) => entryIds.indexOf(one.id) - entryIds.indexOf(other.id));
  return { id, entries };
}

const mayChange = { update: true, remove: false };

/** The n-th of equal parts in whole units; what does not divide goes to the first ones, so that the parts sum up. */
export const shareOf = (whole: number, parts: number, n: number) =>
  Math.floor(whole / parts) + (n < whole % parts ? 1 : 0);
