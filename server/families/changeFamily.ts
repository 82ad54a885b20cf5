import type { z } from 'zod';
import type { FamilyInput } from '#contract/families.ts';
import { type Family, Prisma } from '#prisma/client.ts';
import { evaluateObligations } from '../obligations/evaluateObligations.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';

type Input = z.output<typeof FamilyInput>;

/** A family is taken on by the unit; an assistant is assigned afterwards. */
export async function takeOnFamily(command: Command, input: Input) {
  const family = await openFamilyFile(command, input);
  await evaluate(command, family);
  return family;
}

/** The file alone: what is owed about it follows when its intake is known. */
export async function openFamilyFile({ db, actor, today }: Command, input: Input) {
  await refuseIfWrong(db, input, today);
  return db.family.create({ data: { ...asColumns(input), unitId: actor.unitId } }).catch(asSignatureTaken);
}

export async function changeFamily(command: Command, { id, revision, intakeRoute }: Family, input: Input) {
  const { db, today } = command;
  await refuseIfWrong(db, input, today, id);
  if (input.intakeRoute !== intakeRoute) await refuseIfRouteSettled(db, id);
  const changed = await db.family
    .update({ where: { id, revision }, data: { ...asColumns(input), revision: revision + 1 } })
    .catch(asSignatureTaken);
  await evaluate(command, changed);
  return changed;
}

const evaluate = ({ db, actor, today }: Command, { id }: Family) =>
  evaluateObligations(db, { unitId: actor.unitId, familyIds: [id] }, today);

async function refuseIfWrong(
  db: Command['db'],
  { signature, intakeRoute, intakeOn, courtSignature }: Input,
  today: Date,
  id?: string,
) {
  if (intakeOn > today) throw new Refusal('families.intakeInFuture', { field: 'intakeOn' });
  if (intakeRoute === 'court' && !courtSignature)
    throw new Refusal('families.courtSignatureMissing', { field: 'courtSignature' });
  const same = await db.family.findFirst({ where: { signature, ...(id && { NOT: { id } }) } });
  if (same) throw new Refusal('families.signatureTaken', { field: 'signature' });
}

/** An intake's facts are of its route: once there are any, the family cannot have come by another. */
async function refuseIfRouteSettled(db: Command['db'], familyId: string) {
  const facts = ['interviewedOn', 'requestedOn', 'orderedOn', 'documentOn', 'inCareSince', 'decidedOn'] as const;
  const settled = { familyId, OR: facts.map((fact) => ({ NOT: { [fact]: null } })) };
  if (await db.intake.count({ where: settled })) throw new Refusal('families.routeSettled', { field: 'intakeRoute' });
}

const asColumns = ({ courtSignature, phone, ...rest }: Input) => ({
  ...rest,
  courtSignature: courtSignature || null,
  phone: phone || null,
});

/** A sign that a hidden family has is refused exactly as any other: nobody learns that there is a sealed file. */
function asSignatureTaken(error: unknown): never {
  const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
  throw taken ? new Refusal('families.signatureTaken', { field: 'signature' }) : error;
}
