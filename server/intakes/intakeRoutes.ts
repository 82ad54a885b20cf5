import { z } from 'zod';
import { duplicatesEndpoint, intakeStepEndpoint, intakes } from '#contract/intakes.ts';
import type { Intake } from '#prisma/client.ts';
import { withStatus } from '../families/familyStatus.ts';
import type { Keyring } from '../identifiers/keyring.ts';
import { unlessChangedMeanwhile } from '../platform/changedMeanwhile.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, type Route, route } from '../platform/routes.ts';
import { findDuplicates } from './findDuplicates.ts';
import { intakePolicy } from './intakePolicy.ts';
import { presentIntakes } from './presentIntakes.ts';
import { changeFacts, takeOn } from './takeOn.ts';
import { takeStep } from './takeStep.ts';

const files = resourceRoutes(intakes, {
  rows: (db) => db.intake,
  policy: intakePolicy,
  where: ({ pending, status, ...exact }, { today }) => ({
    AND: [
      exact,
      status ? { family: withStatus(status, today) } : {},
      pending === undefined ? {} : pending ? waiting(today) : { NOT: waiting(today) },
    ],
  }),
  changeable: ({ role }) => (role === 'supervisor' ? { closedOn: null } : { id: { in: [] } }),
  present: presentIntakes,
  create: takeOn,
  change: changeFacts,
});

/** Open, and something is still to happen before the assistant's work: also a first contact, also a court to be told. */
const waiting = (today: Date) => ({
  closedOn: null,
  OR: [
    ...(['awaitingAssignment', 'interviewPending', 'awaitingDecision', 'refusedAssistance'] as const).map((status) => ({
      family: withStatus(status, today),
    })),
    { route: 'court' as const, consent: 'refused' as const, courtInformedOn: null },
  ],
});

const steps = route(intakeStepEndpoint, async (command, { params, body, ifMatch }) => {
  const { db, trail } = command;
  const find = () => db.intake.findUniqueOrThrow({ where: { id: params.id! } });
  const intake = await find();
  const fileIds = [intake.familyId];
  if (ifMatch === undefined) throw new Refusal('conditionMissing');
  const taken = await unlessChangedMeanwhile(intake, ifMatch, {
    change: () => takeStep(command, intake, body.step),
    readAgain: find,
    show: async (row) => {
      trail.saw(intakes.name, [row.id], fileIds);
      return z.encode(intakeStepEndpoint.answer, (await withRights(command, row)) as never);
    },
  });
  trail.did('update', intakes.name, intake.id, { fields: [body.step.kind], fileIds });
  return { value: await withRights(command, taken), headers: { ETag: `"${taken.revision}"` } };
});

async function withRights(command: Command, intake: Intake) {
  const [value] = await presentIntakes(command, [intake]);
  return { ...value!, can: { update: command.actor.role === 'supervisor' && !intake.closedOn, remove: false } };
}

/** @param keys asked anew for each request, so that a key added by a rotation is known at once */
export const intakeRoutes = (keys: () => Keyring): Route[] => [
  ...files,
  steps,
  route(duplicatesEndpoint, async (command, { body }) => ({ value: await findDuplicates(command, keys(), body) })),
];
