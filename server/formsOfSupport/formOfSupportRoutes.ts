import { formsOfSupport } from '#contract/formsOfSupport.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { formOfSupportPolicy } from './formOfSupportPolicy.ts';

export const formOfSupportRoutes = resourceRoutes(formsOfSupport, {
  rows: (db) => db.formOfSupport,
  policy: formOfSupportPolicy,
  where: ({ inUse }) => (inUse === undefined ? {} : inUse ? { retiredOn: null } : { NOT: { retiredOn: null } }),
  create: async ({ db, actor }, input) => {
    if (await db.formOfSupport.findFirst({ where: { code: input.code } }))
      throw new Refusal('formsOfSupport.codeTaken', { field: 'code' });
    return db.formOfSupport.create({ data: { ...input, unitId: actor.unitId } });
  },
  change: ({ db }, { id, revision }, input) =>
    db.formOfSupport.update({ where: { id, revision }, data: { ...input, revision: revision + 1 } }),
});
