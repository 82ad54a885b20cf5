import { assignments } from '#contract/assignments.ts';
import type { Assignment } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { assign, endAssignment } from './assign.ts';
import { assignmentPolicy } from './assignmentPolicy.ts';
import { onDay } from './inCare.ts';

export const assignmentRoutes = resourceRoutes(assignments, {
  rows: (db) => db.assignment,
  policy: assignmentPolicy,
  where: ({ current, ...exact }, { today }) => ({
    AND: [exact, current === undefined ? {} : current ? onDay(today) : { NOT: onDay(today) }],
  }),
  present: async ({ db }, rows: Assignment[]) => {
    const subjectName = await subjectNames(db, rows);
    const staffName = await staffNames(
      db,
      rows.map(({ staffId }) => staffId),
    );
    return rows.map((row) => ({ ...row, subjectName: subjectName(row), staffName: staffName(row.staffId) }));
  },
  create: assign,
  change: endAssignment,
});
