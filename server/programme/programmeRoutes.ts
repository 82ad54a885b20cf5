import { z } from 'zod';
import {
  ProgrammeReport,
  programmeReportEndpoint,
  programmeYears,
  reportFileEndpoint,
  reportRuns,
} from '#contract/programme.ts';
import type { ReportRun } from '#prisma/client.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { programmeYearPolicy, reportRunPolicy } from './programmePolicy.ts';
import { programmeReport } from './programmeReport.ts';
import { spreadsheet } from './spreadsheet.ts';

/** A report is for those who answer for the whole unit; anyone else would get a figure of their own part under its name. */
function refuseUnlessSupervisor({ actor }: Command) {
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
}

const preview = route(programmeReportEndpoint, async (command, { query }) => {
  refuseUnlessSupervisor(command);
  return { value: await programmeReport(command, query) };
});

const years = resourceRoutes(programmeYears, {
  rows: (db) => db.programmeYear,
  policy: programmeYearPolicy,
  where: ({ yearFrom, yearUntil }) => ({
    year: { ...(yearFrom && { gte: yearFrom }), ...(yearUntil && { lte: yearUntil }) },
  }),
  create: async ({ db, actor }, input) => {
    refuseOverValue(input);
    if (await db.programmeYear.findFirst({ where: { year: input.year } }))
      throw new Refusal('programme.yearTaken', { field: 'year' });
    return db.programmeYear.create({ data: { ...input, unitId: actor.unitId } });
  },
  change: async ({ db }, { id, revision }, input) => {
    refuseOverValue(input);
    return db.programmeYear.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } });
  },
});

function refuseOverValue({ taskValueGrosze, grantGrosze }: { taskValueGrosze: bigint; grantGrosze: bigint }) {
  if (grantGrosze > taskValueGrosze) throw new Refusal('programme.grantOverValue', { field: 'grantGrosze' });
}

const runs = resourceRoutes(reportRuns, {
  rows: (db) => db.reportRun,
  policy: reportRunPolicy,
  present: async ({ db }, rows: ReportRun[]) => {
    const name = await staffNames(
      db,
      rows.map(({ madeById }) => madeById),
    );
    return rows.map((row) => ({ ...row, madeByName: name(row.madeById) }));
  },
  create: async (command, period) => {
    refuseUnlessSupervisor(command);
    const { db, actor, now } = command;
    const figures = z.encode(ProgrammeReport, await programmeReport(command, period)) as object;
    return db.reportRun.create({
      data: {
        unitId: actor.unitId,
        kind: 'programme',
        periodFrom: period.from,
        periodUntil: period.until,
        figures,
        madeById: actor.id,
        madeAt: now,
      },
    });
  },
});

/** Downloaded again, a report is what it was: the file is drawn from the figures kept with it. */
const file = route(reportFileEndpoint, async ({ db, trail }, { params }) => {
  const run = await db.reportRun.findUniqueOrThrow({ where: { id: params.id! } });
  trail.did('export', reportRuns.name, run.id);
  const period = [run.periodFrom, run.periodUntil].map((day) => day.toISOString().slice(0, 10)).join('_');
  return {
    file: await spreadsheet(run.figures as ProgrammeReport, run.madeAt),
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="sprawozdanie_${period}.xlsx"`,
    },
  };
});

export const programmeRoutes = [preview, ...years, ...runs, file];
