import { z } from 'zod';
import { Role } from './actor.ts';
import { LocalDate, Moment } from './calendar.ts';
import { EndingReason } from './endingGrounds.ts';
import { endpoint } from './endpoint.ts';
import { IntakeRoute } from './families.ts';
import { ProgrammeForm } from './formsOfSupport.ts';
import { Grosze } from './money.ts';
import { changeable, resource } from './resource.ts';

/** As a query parameter. */
const Year = z.coerce.number().int().min(2000).max(2200);

const ProgrammeYearInput = z.strictObject({
  year: z.int().min(2012).max(2100),
  taskValueGrosze: Grosze,
  grantGrosze: Grosze,
});

/** A year of the programme: value of the task and the ministry's grant. Own share and percentages follow from them. */
export const ProgrammeYear = z.object({
  id: z.uuid(),
  year: z.int(),
  taskValueGrosze: Grosze,
  grantGrosze: Grosze,
  ...changeable,
});
export type ProgrammeYear = z.input<typeof ProgrammeYear>;

export const programmeYears = resource({
  name: 'programme-years',
  summary: 'Money of the programme years',
  row: ProgrammeYear,
  create: ProgrammeYearInput,
  change: z.strictObject({ taskValueGrosze: Grosze, grantGrosze: Grosze }),
  filter: z.object({ yearFrom: Year, yearUntil: Year }),
  sortable: ['year'],
  sortedBy: 'year',
  caseContent: false,
});

/** Entries counted and the minutes they lasted. */
const Work = z.object({ entries: z.int(), visits: z.int(), minutes: z.int() });

/**
 * The programme report of a period, both days included. Each indicator has one definition, in
 * the server's `…Indicators.ts` beside its feature, and the list behind it opens with the same one.
 */
export const ProgrammeReport = z.object({
  from: LocalDate,
  until: LocalDate,
  unitName: z.string(),
  people: z.object({
    /** Families with an assistant on at least one day of the period. */
    families: z.int(),
    /** Of them on the last day. */
    familiesOnLastDay: z.int(),
    familiesByRoute: z.array(z.object({ route: IntakeRoute, families: z.int() })),
    /** Children of those families, under 18 during the period. A child in two families counts once. */
    children: z.int(),
    fosterFamilies: z.int(),
    fosterFamiliesOnLastDay: z.int(),
    /** Children and adult wards living with those foster families. */
    childrenInCare: z.int(),
    endings: z.array(z.object({ reason: EndingReason, families: z.int() })),
  }),
  /** What took place. An entry with several forms counts under each; the total counts it once. */
  work: z.object({
    byForm: z.array(Work.extend({ form: ProgrammeForm })),
    total: Work,
    /** Attempts that did not take place: not at home, refused, cancelled. */
    attempts: z.int(),
  }),
  byWorker: z.array(
    Work.extend({
      staffId: z.uuid(),
      name: z.string(),
      role: Role.nullable(),
      families: z.int(),
      fosterFamilies: z.int(),
    }),
  ),
  deadlines: z.object({ due: z.int(), met: z.int(), metLate: z.int(), missedOrOverdue: z.int() }),
  /** Years of the programme the period touches. */
  money: z.array(
    z.object({
      year: z.int(),
      taskValueGrosze: z.int(),
      grantGrosze: z.int(),
      ownGrosze: z.int(),
      grantShare: z.int().nullable(),
    }),
  ),
  moneyTotal: z.object({
    taskValueGrosze: z.int(),
    grantGrosze: z.int(),
    ownGrosze: z.int(),
    grantShare: z.int().nullable(),
  }),
  /** What would make the figures wrong; shown before them. */
  gaps: z.array(
    z.object({
      kind: z.enum([
        'closedFiles',
        'notesToFollow',
        'familiesWithoutEntries',
        'workersWithoutEmployment',
        'yearsWithoutMoney',
      ]),
      count: z.int(),
    }),
  ),
});
export type ProgrammeReport = z.input<typeof ProgrammeReport>;

const Period = { from: LocalDate, until: LocalDate };

export const programmeReportEndpoint = endpoint({
  method: 'get',
  path: '/programme-report',
  tag: 'programme-report',
  summary: 'Programme report of a period',
  query: z.strictObject(Period),
  answer: ProgrammeReport,
});

/** A report as it was when it was made: who, when, and its figures, frozen. */
export const ReportRun = z.object({
  id: z.uuid(),
  periodFrom: LocalDate,
  periodUntil: LocalDate,
  madeById: z.uuid(),
  madeByName: z.string(),
  madeAt: Moment,
});
export type ReportRun = z.input<typeof ReportRun>;

export const reportRuns = resource({
  name: 'report-runs',
  summary: 'Reports that were made',
  row: ReportRun,
  create: z.strictObject(Period),
  filter: z.object({}),
  sortable: ['madeAt'],
  sortedBy: '-madeAt',
  caseContent: false,
});

export const reportFileEndpoint = endpoint({
  method: 'get',
  path: '/report-runs/:id/xlsx',
  tag: 'report-runs',
  summary: 'The report as a spreadsheet (XLSX)',
  answer: 'file',
});
