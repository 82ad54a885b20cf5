import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import type { Role } from '#contract/actor.ts';
import type { ProgrammeForm } from '#contract/formsOfSupport.ts';
import { assistantForms, coordinatorForms } from '#contract/formsOfSupport.ts';
import type { Prisma, Staff } from '#prisma/client.ts';
import { createApp } from '#server/app.ts';
import { database, day, noon, prisma, workerDatabase } from './databases.ts';
import { identifierKeys } from './numbers.ts';
import { givenSession, type SignedIn } from './sessions.ts';
import { uuidv7 } from './uuidv7.ts';

export { database, day, noon, prisma, uuidv7, workerDatabase };

/** @param through other ways into the database, for a product with a wall taken away */
export const appAt = (now: Date = noon, through = database): Express =>
  createApp({
    database: through,
    now: () => now,
    secure: false,
    demoAccounts: { accounts: [], password: null },
    identifierKeys,
  });

const app = appAt();

/** Every test works in a unit of its own, so nothing needs cleaning up and lists hold only what the test made. */
export async function givenUnit() {
  const { id: unitId } = await prisma.unit.create({
    data: { name: 'Jednostka testowa', kind: 'cityWithCountyRights' },
  });
  await prisma.formOfSupport.createMany({
    data: [...assistantForms, ...coordinatorForms].map((form: ProgrammeForm) => ({
      unitId,
      code: form,
      programmeForm: form,
      namePl: form,
      nameEn: form,
    })),
  });
  let count = 0;
  const supervisorOfUnit = await staffMember('supervisor');

  async function staffMember(role: Role, from = '2020-01-01', until: string | null = null) {
    const staff = await prisma.staff.create({
      data: { unitId, givenName: 'Osoba', familyName: `${role}${++count}`, email: `${randomUUID()}@example.test` },
    });
    await prisma.staffRole.create({
      data: { unitId, staffId: staff.id, role, startedOn: day(from), endedOn: until ? day(until) : null },
    });
    return { ...staff, role };
  }

  async function family({
    assistant,
    since = '2026-01-10',
    until,
    ...rest
  }: { assistant?: Staff; since?: string; until?: string } & Partial<Prisma.FamilyUncheckedCreateInput> = {}) {
    const made = await prisma.family.create({
      data: {
        unitId,
        name: `Przykładowscy ${++count}`,
        signature: `AR.${count}.2026`,
        intakeRoute: 'socialWorker',
        intakeOn: day('2026-01-05'),
        street: 'ul. Przykładowa 1',
        city: 'Przykładowo',
        ...rest,
      },
    });
    if (assistant) await assign(assistant, { familyId: made.id }, since, until);
    return made;
  }

  async function fosterFamily({
    coordinator,
    since = '2026-01-10',
    until,
  }: {
    coordinator?: Staff;
    since?: string;
    until?: string;
  } = {}) {
    const made = await prisma.fosterFamily.create({
      data: {
        unitId,
        name: `Wzorcowi ${++count}`,
        signature: `RZ.${count}.2026`,
        type: 'nonProfessional',
        capacity: 3,
        startedOn: day('2024-01-01'),
        street: 'ul. Wzorcowa 2',
        city: 'Przykładowo',
      },
    });
    if (coordinator) await assign(coordinator, { fosterFamilyId: made.id }, since, until);
    return made;
  }

  const assign = (
    { id }: { id: string },
    subject: { familyId: string } | { fosterFamilyId: string },
    since: string,
    until?: string,
  ) =>
    prisma.assignment.create({
      data: {
        unitId,
        staffId: id,
        ...subject,
        startedOn: day(since),
        endedOn: until ? day(until) : null,
        assignedById: supervisorOfUnit.id,
      },
    });

  const substitution = (absent: { id: string }, substitute: { id: string }, from: string, until: string) =>
    prisma.substitution.create({
      data: {
        unitId,
        absentId: absent.id,
        substituteId: substitute.id,
        startedOn: day(from),
        endedOn: day(until),
        decidedById: supervisorOfUnit.id,
        decidedAt: noon,
      },
    });

  type File = { familyId: string } | { fosterFamilyId: string };

  const emergency = ({ id }: { id: string }, file: File, grantedAt: Date = noon) =>
    prisma.emergencyAccess.create({
      data: {
        unitId,
        staffId: id,
        ...file,
        reason: 'Telefon ze szkoły: dziecko nie chce wracać do domu.',
        grantedAt,
        expiresAt: new Date(grantedAt.getTime() + 4 * 3_600_000),
      },
    });

  const conflict = (
    { id }: { id: string },
    file: File,
    more: Partial<Prisma.ConflictOfInterestUncheckedCreateInput> = {},
  ) =>
    prisma.conflictOfInterest.create({
      data: {
        unitId,
        staffId: id,
        ...file,
        kind: 'neighbour',
        declaredById: supervisorOfUnit.id,
        declaredAt: noon,
        ...more,
      },
    });

  const seal = (file: File, namedIds: string[], more: Partial<Prisma.SealUncheckedCreateInput> = {}) =>
    prisma.seal.create({
      data: {
        unitId,
        ...file,
        reason: 'Sprawa osoby znanej publicznie.',
        namedIds,
        sealedById: supervisorOfUnit.id,
        sealedAt: noon,
        ...more,
      },
    });

  async function member(familyId: string, role: 'parent' | 'child' = 'child', bornOn = '2018-05-05') {
    const person = await prisma.person.create({
      data: { unitId, givenName: 'Dziecko', familyName: `Przykładowe${++count}`, bornOn: day(bornOn) },
    });
    await prisma.familyMember.create({
      data: { unitId, familyId, personId: person.id, role, joinedOn: day('2026-01-05') },
    });
    return person;
  }

  async function childIn(
    fosterFamilyId: string,
    {
      bornOn = '2018-05-05',
      placedOn = '2026-02-01',
      endedOn,
    }: { bornOn?: string; placedOn?: string; endedOn?: string } = {},
  ) {
    const child = await prisma.person.create({
      data: { unitId, givenName: 'Dziecko', familyName: `Wzorcowe${++count}`, bornOn: day(bornOn) },
    });
    await prisma.placement.create({
      data: {
        unitId,
        childId: child.id,
        fosterFamilyId,
        placedOn: day(placedOn),
        basis: 'courtOrder',
        ...(endedOn && { endedOn: day(endedOn), endReason: 'returnToFamily' }),
      },
    });
    return child;
  }

  return {
    unitId,
    supervisor: supervisorOfUnit,
    staff: staffMember,
    family,
    fosterFamily,
    assign,
    substitution,
    emergency,
    conflict,
    seal,
    member,
    childIn,
  };
}

/** The API as this member of staff reaches it, with a real session; as nobody without one. */
export async function as(staff: SignedIn | null, on: Express = app, now: Date = noon) {
  const agent = request.agent(on);
  return staff ? (agent.set('Cookie', `piecza=${await givenSession(staff, now)}`) as typeof agent) : agent;
}

/** A visit as the phone sends it. */
export const visitTo = (familyId: string, more: object = {}) => ({
  id: uuidv7(),
  familyId,
  kind: 'visit',
  outcome: 'tookPlace',
  heldOn: '2026-11-20',
  startedAt: '10:00',
  minutes: 90,
  place: 'home',
  formsOfSupport: ['parentingConsultations'],
  note: 'Rozmowa o obowiązkach domowych.',
  recordedAt: '2026-11-20T11:40:00.000Z',
  ...more,
});
