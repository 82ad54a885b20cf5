import { interventionSteps, interventions } from '#contract/interventions.ts';
import type { InterventionStep } from '#prisma/client.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { addStep } from './addStep.ts';
import { closeIntervention } from './closeIntervention.ts';
import { interventionPolicy, interventionStepPolicy } from './interventionPolicy.ts';
import { openIntervention } from './openIntervention.ts';
import { presentInterventions } from './presentInterventions.ts';
import { recordIntervention } from './recordIntervention.ts';

const records = resourceRoutes(interventions, {
  rows: (db) => db.intervention,
  policy: interventionPolicy,
  where: ({ open, ...exact }) => ({
    AND: [exact, open === undefined ? {} : open ? openIntervention : { NOT: openIntervention }],
  }),
  present: presentInterventions,
  create: recordIntervention,
  // What was closed is not closed again.
  changeable: () => openIntervention,
  change: closeIntervention,
});

const steps = resourceRoutes(interventionSteps, {
  rows: (db) => db.interventionStep,
  policy: interventionStepPolicy,
  present: async ({ db }, rows: InterventionStep[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ takenById }) => takenById),
    );
    return rows.map((row) => ({ ...row, takenByName: staffName(row.takenById) }));
  },
  create: addStep,
});

export const interventionRoutes = [...records, ...steps];
