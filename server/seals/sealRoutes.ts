import { seals } from '#contract/seals.ts';
import type { Seal } from '#prisma/client.ts';
import { subjectNames } from '../people/subjectNames.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { changeSeal, sealFile } from './sealFile.ts';
import { sealPolicy } from './sealPolicy.ts';

export const sealRoutes = resourceRoutes(seals, {
  rows: (db) => db.seal,
  policy: sealPolicy,
  changeable: () => ({ liftedAt: null }),
  where: ({ current, ...exact }) => ({
    AND: [exact, current === undefined ? {} : current ? { liftedAt: null } : { NOT: { liftedAt: null } }],
  }),
  present: async ({ db }, rows: Seal[]) => {
    const subjectName = await subjectNames(db, rows);
    const name = await staffNames(
      db,
      rows.flatMap(({ namedIds, sealedById }) => [...namedIds, sealedById]),
    );
    return rows.map((row) => ({
      ...row,
      subjectName: subjectName(row),
      namedNames: row.namedIds.map(name),
      sealedByName: name(row.sealedById),
    }));
  },
  create: sealFile,
  change: changeSeal,
});
