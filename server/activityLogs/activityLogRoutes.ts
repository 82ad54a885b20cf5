import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type ActivityLogInput,
  activityLogCorrections,
  activityLogExportEndpoint,
  activityLogs,
  occasionEndpoint,
} from '#contract/activityLogs.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpointsOf } from '#contract/resource.ts';
import type { ActivityLogCorrection } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import { quickRoute } from '../platform/quickRoute.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, parse, type Route, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { activityLogCorrectionPolicy, activityLogPolicy } from './activityLogPolicy.ts';
import { attemptedContact } from './attemptedContact.ts';
import { correctActivityLog } from './correctActivityLog.ts';
import { head, linesOfExport, traceOfExport } from './exportActivityLogs.ts';
import { presentActivityLogs } from './presentActivityLogs.ts';
import { recordActivityLog } from './recordActivityLog.ts';
import { recordOccasion } from './recordOccasion.ts';
import { factsOfEntry, recordQuickly } from './recordQuickly.ts';
import { toBeReadBy } from './toBeReadBy.ts';

const entries = resourceRoutes(activityLogs, {
  rows: (db) => db.activityLog,
  policy: activityLogPolicy,
  where: async ({ programmeForm, heldFrom, heldUntil, taskCode, attempted, unread, ...exact }, { db, actor }) => ({
    ...exact,
    ...(taskCode && { taskCodes: { has: taskCode } }),
    AND: [
      attempted === undefined ? {} : attempted ? attemptedContact : { NOT: attemptedContact },
      unread === undefined ? {} : unread ? toBeReadBy(actor) : { NOT: toBeReadBy(actor) },
    ],
    ...(programmeForm && { formsOfSupport: { hasSome: await codesOf(db, programmeForm) } }),
    heldOn: { ...(heldFrom && { gte: heldFrom }), ...(heldUntil && { lte: heldUntil }) },
  }),
  present: presentActivityLogs,
  create: recordActivityLog,
  change: correctActivityLog,
});

/** The unit's dictionary entries that count as this form of the programme. */
async function codesOf(db: Command['db'], programmeForm: string) {
  const forms = await db.formOfSupport.findMany({
    where: { programmeForm: programmeForm as never },
    select: { code: true },
  });
  return forms.map(({ code }) => code);
}

const corrections = resourceRoutes(activityLogCorrections, {
  rows: (db) => db.activityLogCorrection,
  policy: activityLogCorrectionPolicy,
  present: async ({ db }, rows: ActivityLogCorrection[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ correctedById }) => correctedById),
    );
    return rows.map((row) => ({ ...row, correctedByName: staffName(row.correctedById) }));
  },
});

const recording = endpointsOf(activityLogs).find(({ kind }) => kind === 'create')! as Endpoint & {
  body: typeof ActivityLogInput;
};

/** What assistants do all day is done in two trips to the database. */
const recorded = quickRoute(recording, entries.find(({ endpoint }) => endpoint.kind === 'create')!, {
  policy: activityLogPolicy,
  facts: ({ body }) => factsOfEntry(body),
  decide: (asked, { body }, facts) => recordQuickly(asked, body, facts),
});

const occasions = route(
  occasionEndpoint,
  async (command, { body }) => {
    return { value: await recordOccasion(command, body), status: 201 };
  },
  // Nobody is told again what they may not read any more.
  async ({ db }, { body }) => {
    for (const { id } of JSON.parse(String(body)).entries) await db.activityLog.findUniqueOrThrow({ where: { id } });
  },
);

/** An export is for those who answer for the whole unit. It has left the building, and is in the log, before it is whole. */
const exported: Route = {
  endpoint: activityLogExportEndpoint,
  serve: async (request, response) => {
    const { asker } = request;
    const { query } = parse(activityLogExportEndpoint, request);
    if (asker.actor.role !== 'supervisor') throw new Refusal('notAllowed');
    const [traced] = await asker.askAll(({ sight }) => traceOfExport(sight, query));
    const files = JSON.parse(traced!.answer!) as string[];
    response.set({
      'Content-Disposition': 'attachment; filename="wpisy.csv"',
      'Content-Type': 'text/csv; charset=utf-8',
    });
    response.write(head);
    await pipeline(Readable.from(asker.linesOf(({ sight }) => linesOfExport(sight, query, files))), response);
  },
};

export const activityLogRoutes = [
  exported,
  occasions,
  ...entries.map((each) => (each.endpoint.kind === 'create' ? recorded : each)),
  ...corrections,
];
