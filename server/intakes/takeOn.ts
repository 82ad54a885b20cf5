import type { z } from 'zod';
import type { IntakeFacts, IntakeInput, intakes } from '#contract/intakes.ts';
import type { Intake } from '#prisma/client.ts';
import { openFamilyFile } from '../families/changeFamily.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { refuseWrongFacts } from './factsOfRoute.ts';

/**
 * A family's file and its intake, with the facts of the route it came by, in one act. The intake's row is opened by the
 * family's trigger.
 * @throws Refusal as `openFamilyFile` and `refuseWrongFacts`
 */
export async function takeOn(command: Command, { family, receivedOn, facts }: z.output<typeof IntakeInput>) {
  const { db, actor, today } = command;
  refuseWrongFacts(facts, today);
  if (receivedOn > today) throw new Refusal('families.intakeInFuture', { field: 'receivedOn' });
  const { id: familyId } = await openFamilyFile(command, {
    ...family,
    intakeRoute: facts.route,
    intakeOn: receivedOn,
    courtSignature: signatureOf(facts),
  }).catch(asOfThisForm);
  const { id } = await db.intake.findFirstOrThrow({ where: { familyId, closedOn: null } });
  const intake = await db.intake.update({ where: { id }, data: asColumns(facts) });
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [familyId] }, today);
  return intake;
}

/**
 * Facts are completed and corrected while the intake is open; the route is what the family came by and does not change.
 * @throws Refusal `intakes.closed`, `intakes.otherRoute`, and as `refuseWrongFacts`
 */
export async function changeFacts(
  { db, actor, today }: Command,
  { id, familyId, route, closedOn, revision }: Intake,
  { facts }: z.output<(typeof intakes)['change']>,
) {
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  if (closedOn) throw new Refusal('intakes.closed');
  if (facts.route !== route) throw new Refusal('intakes.otherRoute', { field: 'facts.route' });
  refuseWrongFacts(facts, today);
  const changed = await db.intake.update({
    where: { id, revision },
    data: { ...asColumns(facts), revision: revision + 1 },
  });
  // The family's lists show the court's sign; it is the same in both.
  if (facts.route === 'court')
    await db.family.updateMany({
      where: { id: familyId, NOT: { courtSignature: facts.courtSignature } },
      data: { courtSignature: facts.courtSignature, revision: { increment: 1 } },
    });
  await evaluateObligations(db, { unitId: actor.unitId, familyIds: [familyId] }, today);
  return changed;
}

const signatureOf = (facts: IntakeFacts) => (facts.route === 'court' ? facts.courtSignature : null);

/** In a referral what is said of the family stands one level deeper. */
function asOfThisForm(error: unknown): never {
  throw error instanceof Refusal && error.field ? new Refusal(error.code, { field: `family.${error.field}` }) : error;
}

const asColumns = ({ route: _, ...facts }: IntakeFacts) => facts;
