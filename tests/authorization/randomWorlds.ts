import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Role } from '#contract/actor.ts';
import type { AccessFacts } from '#server/access/filesOf.ts';
import { day, givenUnit, noon, prisma } from '../support/given.ts';

/** Days and hours around the moment of the act, where rules of access turn. */
const days = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-26'];
const hours = [-6, -4, -3.99, -1, 0, 0.01];
const [staffCount, fileCount] = [6, 7];

const who = fc.nat(staffCount - 1);
/** Families first, foster families after them. */
const which = fc.nat(fileCount * 2 - 1);
const span = fc
  .tuple(fc.constantFrom(...days), fc.option(fc.constantFrom(...days)))
  .map(([a, b]) => (b && b < a ? [b, a] : [a, b]));

/** One unit's facts of access, by numbers of persons and files: small, and dense enough for them to meet. */
export const worlds = fc.record({
  assignments: fc.uniqueArray(fc.record({ staff: who, file: which, span }), {
    maxLength: 14,
    selector: ({ staff, file }) => `${staff}|${file}`,
  }),
  substitutions: fc.uniqueArray(
    fc.record({ absent: who, substitute: who, span }).filter(({ absent, substitute }) => absent !== substitute),
    { maxLength: 5, selector: ({ absent, substitute }) => `${absent}|${substitute}` },
  ),
  emergencies: fc.array(fc.record({ staff: who, file: which, hour: fc.constantFrom(...hours) }), { maxLength: 5 }),
  conflicts: fc.uniqueArray(fc.record({ staff: who, file: which, withdrawn: fc.boolean() }), {
    maxLength: 5,
    selector: ({ staff, file }) => `${staff}|${file}`,
  }),
  seals: fc.uniqueArray(
    fc.record({ file: which, named: fc.uniqueArray(who, { minLength: 1, maxLength: 3 }), lifted: fc.boolean() }),
    { maxLength: 4, selector: ({ file }) => file },
  ),
});

type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;
type Unit = Awaited<ReturnType<typeof givenUnit>>;

/** Two assistants, two coordinators, two supervisors; in half of the numbers one stands in for another of their kind. */
const roles: Role[] = ['assistant', 'assistant', 'coordinator', 'coordinator', 'supervisor', 'supervisor'];

let shared: Promise<Awaited<ReturnType<typeof givenPeopleAndFiles>>> | undefined;

async function givenPeopleAndFiles() {
  const unit = await givenUnit();
  const staff = await Promise.all(roles.map((role) => unit.staff(role)));
  const families = await Promise.all(Array.from({ length: fileCount }, () => unit.family()));
  const fosters = await Promise.all(Array.from({ length: fileCount }, () => unit.fosterFamily()));
  return { unit, staff, families: families.map(({ id }) => id), fosters: fosters.map(({ id }) => id) };
}

/** The world as rows, and as the plain facts the rule is a function of; the people and files are always the same. */
export async function buildWorld(world: World) {
  shared ??= givenPeopleAndFiles();
  const { unit, staff, families, fosters } = await shared;
  const subject = (file: number) =>
    file < fileCount
      ? { familyId: families[file]!, fosterFamilyId: null }
      : { familyId: null, fosterFamilyId: fosters[file - fileCount]! };
  const id = (n: number) => staff[n]!.id;
  const until = (span: readonly (string | null)[]) => (span[1] ? day(span[1]) : null);

  const facts: AccessFacts = {
    assignments: world.assignments.map(({ staff: n, file, span }) => ({
      ...subject(file),
      staffId: id(n),
      startedOn: day(span[0]!),
      endedOn: until(span),
    })),
    substitutions: world.substitutions.map(({ absent, substitute, span }) => ({
      absentId: id(absent),
      substituteId: id(substitute),
      startedOn: day(span[0]!),
      endedOn: until(span) ?? day('2026-12-31'),
    })),
    emergencies: world.emergencies.map(({ staff: n, file, hour }) => {
      const grantedAt = new Date(noon.getTime() + hour * 3_600_000);
      return { ...subject(file), staffId: id(n), grantedAt, expiresAt: new Date(grantedAt.getTime() + 4 * 3_600_000) };
    }),
    conflicts: world.conflicts.map(({ staff: n, file, withdrawn }) => ({
      ...subject(file),
      staffId: id(n),
      withdrawnAt: withdrawn ? noon : null,
    })),
    seals: world.seals.map(({ file, named, lifted }) => ({
      ...subject(file),
      namedIds: named.map(id),
      liftedAt: lifted ? noon : null,
    })),
  };
  await writeDown(unit, facts);
  return { staff, families, fosters, facts };
}

async function writeDown({ unitId, supervisor }: Unit, facts: AccessFacts) {
  const by = supervisor.id;
  await prisma.$transaction([
    prisma.assignment.deleteMany({ where: { unitId } }),
    prisma.substitution.deleteMany({ where: { unitId } }),
    prisma.emergencyAccess.deleteMany({ where: { unitId } }),
    prisma.conflictOfInterest.deleteMany({ where: { unitId } }),
    prisma.seal.deleteMany({ where: { unitId } }),
    prisma.assignment.createMany({ data: facts.assignments.map((each) => ({ ...each, unitId, assignedById: by })) }),
    prisma.substitution.createMany({
      data: facts.substitutions.map((each) => ({ ...each, unitId, decidedById: by, decidedAt: noon })),
    }),
    prisma.emergencyAccess.createMany({
      data: facts.emergencies.map((each) => ({ ...each, unitId, reason: `Nagły wypadek w domu ${randomUUID()}` })),
    }),
    prisma.conflictOfInterest.createMany({
      data: facts.conflicts.map((each) => ({
        ...each,
        unitId,
        kind: 'relative' as const,
        declaredById: by,
        declaredAt: noon,
      })),
    }),
    prisma.seal.createMany({
      data: facts.seals.map(({ namedIds, ...each }) => ({
        ...each,
        unitId,
        namedIds: [...namedIds],
        reason: 'Sprawa osoby znanej publicznie.',
        sealedById: by,
        sealedAt: noon,
      })),
    }),
  ]);
}
