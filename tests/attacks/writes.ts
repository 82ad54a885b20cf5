import type { Express } from 'express';
import request from 'supertest';
import type { z } from 'zod';
import { endpoints } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import type { Prisma } from '#prisma/client.ts';
import { hashPassword } from '#server/sessions/passwords.ts';
import { asKept, contentOf, hashOf } from '#server/workCards/cardContent.ts';
import { day, givenUnit, noon, prisma, uuidv7, visitTo } from '../support/given.ts';
import { givenPesel, peselNo } from '../support/numbers.ts';
import { givenSession, givePassword, type SignedIn } from '../support/sessions.ts';

/** A request that changes something, without a fault: whoever refuses it refuses what an attack added. */
export type Write = {
  readonly endpoint: Endpoint;
  /** The table it writes to; none when it is about the session. */
  readonly model?: Prisma.ModelName;
  readonly who: SignedIn | null;
  /** The cookie of their session. */
  readonly token: string;
  readonly id?: string;
  readonly body: Readonly<Record<string, unknown>>;
};

export const writable = endpoints.filter(({ body }) => body);
export const addressOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>) => `${method} ${path}`;

const password = 'bardzo długie hasło';
const passwordHash = await hashPassword(password);

/** Sends it, changed or as it is. */
export const send = ({ endpoint, token, id = '' }: Write, body: unknown, on: Express) =>
  request(on)
    [endpoint.method](`/api${endpoint.path.replace(':id', id)}`)
    .set({ Cookie: `piecza=${token}`, 'If-Match': '"1"' })
    .send(body as object);

/** One faultless request for every address that takes a body, about rows of one unit, none in another's way. */
export async function givenWrites(only = /./): Promise<Write[]> {
  const unit = await givenUnit();
  const { unitId } = unit;
  const [assistant, colleague, third] = [
    await unit.staff('assistant'),
    await unit.staff('assistant'),
    await unit.staff('assistant'),
  ];
  const administrator = await unit.staff('administrator');
  const supervisor = { ...unit.supervisor, role: 'supervisor' as const };
  const mine = () => unit.family({ assistant });
  const theirs = () => unit.family({ assistant: colleague });

  await givePassword(unitId, colleague.id, passwordHash);
  await prisma.staffRole.create({
    data: { unitId, staffId: assistant.id, role: 'supervisor', startedOn: day('2026-01-01') },
  });
  const intake = async () => prisma.intake.findFirstOrThrow({ where: { familyId: (await mine()).id } });
  const draft = async (dates: object = {}) =>
    prisma.helpPlan.create({
      data: {
        unitId,
        kind: 'familyWorkPlan',
        familyId: (await mine()).id,
        version: 1,
        mainGoal: 'Bezpieczny dom',
        draftedOn: day('2026-03-01'),
        draftedById: assistant.id,
        ...dates,
      },
    });
  const goalOf = async (planId: string) =>
    prisma.planGoal.create({ data: { unitId, planId, position: 1, area: 'health', title: 'Zdrowie' } });
  const activity = {
    title: 'Wizyta u lekarza',
    formOfSupport: 'socialProblems',
    responsible: 'assistant',
    responsibleName: 'asystent',
    dueOn: '2026-12-01',
    expectedEffect: 'Dziecko zbadane',
  } as const;
  const activityOf = async (goalId: string) =>
    prisma.planActivity.create({ data: { ...activity, unitId, goalId, position: 1, dueOn: day(activity.dueOn) } });
  const visit = async () => {
    const { id, recordedAt, ...content } = visitTo((await mine()).id);
    return prisma.activityLog.create({
      data: {
        ...(content as object as Prisma.ActivityLogUncheckedCreateInput),
        id,
        unitId,
        heldOn: day(content.heldOn),
        recordedAt: new Date(recordedAt),
        receivedAt: noon,
        recordedById: assistant.id,
      },
    });
  };
  const questionAbout = (activityLogId: string) =>
    prisma.entryReview.create({
      data: {
        unitId,
        activityLogId,
        entryRevision: 1,
        kind: 'question',
        text: 'Czy był lekarz?',
        reviewedById: supervisor.id,
      },
    });
  const now = { noticedAt: '2026-11-23T08:00:00.000Z', recordedAt: '2026-11-23T08:05:00.000Z' };
  const intervention = async () =>
    prisma.intervention.create({
      data: {
        id: uuidv7(),
        unitId,
        familyId: (await mine()).id,
        dangers: ['neglect'],
        noticedAt: new Date(now.noticedAt),
        recordedAt: new Date(now.recordedAt),
        recordedById: assistant.id,
      },
    });
  const handOver = (given: { id: string; name: string }, giver: { id: string }, receiver: { id: string }) =>
    prisma.handOver.create({
      data: {
        unitId,
        familyId: given.id,
        giverId: giver.id,
        receiverId: receiver.id,
        proposedById: supervisor.id,
        proposedAt: noon,
        subjectName: given.name,
        openDuties: 0,
        overdueDuties: 0,
        draftPlans: 0,
        notesToFollow: 0,
      },
    });
  const memberOf = async (familyId: string) => {
    const { id: personId } = await unit.member(familyId);
    return (await prisma.familyMember.findFirstOrThrow({ where: { familyId, personId } })).id;
  };
  const around = async () => ({ unitId, familyId: (await mine()).id });
  const place = { street: 'ul. Nowa 1', city: 'Przykładowo', postalCode: '00-001', fromOn: '2026-11-01' };
  const institution = {
    kind: 'school' as const,
    name: 'Szkoła nr 1',
    contactName: 'pedagog',
    phone: '600 100 203',
    note: 'Dzwonić po ósmej.',
    sinceOn: '2026-09-01',
  };
  const warning = { kind: 'dog' as const, note: 'Duży pies w ogrodzie.', reviewOn: '2027-03-01' };
  const document = { kind: 'letter' as const, title: 'Pismo ze szkoły', documentOn: '2026-11-10' };
  const hours = {
    workedOn: '2026-11-19',
    startedAt: '08:00',
    endedAt: '10:00',
    kind: 'documentation' as const,
    words: 'Dokumentacja',
  };
  const ownHours = (on: string) =>
    prisma.workHours.create({
      data: { ...hours, unitId, staffId: assistant.id, workedOn: day(on), recordedAt: noon },
    });
  const empty = contentOf(day('2026-10-01'), ['assistant'], { entries: [], hours: [], contracts: [] });
  const cardSteps = async (month: string, ...steps: ('confirm' | 'accept')[]) => {
    for (const [n, step] of steps.entries())
      await prisma.workCardStep.create({
        data: {
          unitId,
          staffId: assistant.id,
          month: day(month),
          number: n + 1,
          step,
          takenById: step === 'accept' ? supervisor.id : assistant.id,
          takenAt: noon,
          ...(step === 'confirm' && { content: asKept(empty), contentHash: hashOf(empty) }),
        },
      });
  };
  const assessment = async (dates: object = {}) =>
    prisma.assessment.create({
      data: {
        ...(await around()),
        kind: 'family',
        heldOn: day('2026-11-20'),
        areas: [],
        conclusion: 'continue',
        summary: 'Rodzina robi postępy.',
        recordedById: assistant.id,
        ...dates,
      },
    });
  const death = async () =>
    prisma.death.create({
      data: {
        unitId,
        personId: (await unit.member((await mine()).id)).id,
        diedOn: day('2026-11-20'),
        recordedById: assistant.id,
      },
    });
  const courtDate = { kind: 'opinion' as const, dueOn: '2026-12-15', note: 'O relacji z ojcem.' };
  const proposed = {
    endsOn: '2026-11-20',
    ground: 'changeOfMethod' as const,
    summary: 'Rodzina przechodzi pod opiekę innej placówki.',
  };
  const { id: _, familyId: __, recordedAt: ___, ...correction } = visitTo('');
  const family = {
    name: 'Nowi Przykładowscy',
    intakeRoute: 'court',
    intakeOn: '2026-11-20',
    courtSignature: 'III Nsm 1/26',
    street: 'ul. Nowa 1',
    city: 'Przykładowo',
    phone: '600 100 200',
  };
  const goal = { area: 'health', title: 'Zdrowie dziecka', indicator: 'Aktualne szczepienia' };
  const answer = { answer: 'refused', askedOn: '2026-11-20', note: 'Nie chce.' };
  const consultation = {
    whom: 'socialWorker',
    name: 'Anna Socjalna',
    heldOn: '2026-11-20',
    remarks: 'Bez uwag.',
  } as const;
  const recorded = { unitId, recordedById: assistant.id, recordedAt: noon };
  const plan = { mainGoal: 'Spokojny dom', difficulties: 'Długi.', strengths: 'Więzi.', needs: 'Porada.' };
  const file = async () => ({ familyId: (await mine()).id });

  const personOf = async () => unit.member((await mine()).id);
  const numberOf = async () => {
    const personId = (await personOf()).id;
    return givenPesel({ id: crypto.randomUUID(), unitId, personId, recordedById: assistant.id, number: peselNo(2) });
  };

  const all: Record<string, () => Promise<Omit<Write, 'endpoint' | 'token'>>> = {
    'post /activity-logs': async () => ({
      model: 'ActivityLog',
      who: assistant,
      body: visitTo((await mine()).id, { childSeen: 'alone', nextVisitOn: '2026-12-01' }),
    }),
    'put /activity-logs/:id': async () => ({
      model: 'ActivityLog',
      who: assistant,
      id: (await visit()).id,
      body: { ...correction, note: 'Poprawiona notatka.', reason: 'Pomyłka w czasie' },
    }),
    'post /activity-log-occasions': async () => ({
      model: 'ActivityLog',
      who: assistant,
      body: {
        id: uuidv7(),
        kind: 'accompanying',
        heldOn: '2026-11-20',
        minutes: 90,
        institution: 'Klub rodzica',
        formsOfSupport: ['socialActivity'],
        note: 'Warsztat dla rodziców.',
        families: [
          { entryId: uuidv7(), familyId: (await mine()).id },
          { entryId: uuidv7(), familyId: (await mine()).id },
        ],
        recordedAt: '2026-11-20T18:00:00.000Z',
      },
    }),
    'post /entry-reviews': async () => ({
      model: 'EntryReview',
      who: supervisor,
      body: { activityLogId: (await visit()).id, entryRevision: 1, kind: 'question', text: 'Czy był lekarz?' },
    }),
    'put /entry-reviews/:id': async () => ({
      model: 'EntryReview',
      who: assistant,
      id: (await questionAbout((await visit()).id)).id,
      body: { answer: 'Tak, w poniedziałek.' },
    }),
    'post /entry-reviews/read': async () => ({
      model: 'EntryReview',
      who: supervisor,
      body: { entries: [{ id: (await visit()).id, revision: 1 }] },
    }),
    'post /assessments': async () => ({
      model: 'Assessment',
      who: assistant,
      body: {
        kind: 'family',
        familyId: (await mine()).id,
        heldOn: '2026-11-20',
        conclusion: 'continue',
        summary: 'Rodzina robi postępy.',
        participants: 'asystent, rodzina',
      },
    }),
    'put /assessments/:id': async () => ({
      model: 'Assessment',
      who: assistant,
      id: (await assessment()).id,
      body: {
        heldOn: '2026-11-20',
        conclusion: 'continue',
        summary: 'Rodzina robi postępy.',
        participants: 'asystent, rodzina',
        effort: 'Duży.',
        obstacles: 'Praca zmianowa ojca.',
      },
    }),
    'post /assessments/:id/decisions': async () => ({
      model: 'Assessment',
      who: supervisor,
      id: (await assessment({ submittedOn: day('2026-11-21') })).id,
      body: { decision: 'return', comment: 'Proszę opisać zdrowie.' },
    }),
    'post /court-dates': async () => ({
      model: 'CourtDate',
      who: assistant,
      body: { familyId: (await mine()).id, ...courtDate },
    }),
    'put /court-dates/:id': async () => ({
      model: 'CourtDate',
      who: assistant,
      id: (
        await prisma.courtDate.create({
          data: { ...(await around()), ...courtDate, dueOn: day(courtDate.dueOn), recordedById: assistant.id },
        })
      ).id,
      body: { note: 'Po rozprawie.', sentOn: '2026-11-20', sentAs: 'ePUAP, pismo 12' },
    }),
    'post /deaths': async () => ({
      model: 'Death',
      who: assistant,
      body: { personId: (await unit.member((await mine()).id)).id, diedOn: '2026-11-20' },
    }),
    'post /deaths/:id/decisions': async () => ({
      model: 'Death',
      who: supervisor,
      id: (await death()).id,
      body: { decision: 'withdraw', note: 'Wpisane przy złej osobie.' },
    }),
    'post /ending-proposals': async () => ({
      model: 'EndingProposal',
      who: assistant,
      body: { familyId: (await mine()).id, ...proposed, plannedContacts: 'Raz w miesiącu.', monitoringMonths: 6 },
    }),
    'post /ending-proposals/:id/decisions': async () => ({
      model: 'EndingProposal',
      who: supervisor,
      id: (
        await prisma.endingProposal.create({
          data: {
            ...(await around()),
            ...proposed,
            endsOn: day(proposed.endsOn),
            proposedById: assistant.id,
            proposedOn: day('2026-11-21'),
          },
        })
      ).id,
      body: { decision: 'return', comment: 'Proszę uzupełnić podsumowanie.' },
    }),
    'post /family-endings/:id/decisions': async () => ({
      model: 'FamilyEnding',
      who: supervisor,
      id: (
        await prisma.familyEnding.create({
          data: {
            ...(await around()),
            endedOn: day('2026-11-01'),
            ground: 'changeOfMethod',
            reason: 'changeOfMethod',
            recordedById: supervisor.id,
            monitoringUntil: day('2027-05-01'),
          },
        })
      ).id,
      body: { decision: 'endMonitoring', note: 'Rodzina radzi sobie sama.' },
    }),
    'post /assignments': async () => ({
      model: 'Assignment',
      who: supervisor,
      body: {
        staffId: colleague.id,
        familyId: (await mine()).id,
        startedOn: '2026-11-23',
        overLimitReason: 'Zastępuje odchodzącą osobę',
      },
    }),
    'put /assignments/:id': async () => ({
      model: 'Assignment',
      who: supervisor,
      id: (await unit.assign(assistant, { familyId: (await unit.family()).id }, '2026-02-01')).id,
      body: { endedOn: '2026-12-31' },
    }),
    'post /conflicts-of-interest': async () => ({
      model: 'ConflictOfInterest',
      who: assistant,
      body: { staffId: assistant.id, familyId: (await mine()).id, kind: 'relative' },
    }),
    'put /conflicts-of-interest/:id': async () => ({
      model: 'ConflictOfInterest',
      who: supervisor,
      id: (await unit.conflict(colleague, await file())).id,
      body: { withdrawn: true },
    }),
    'post /emergency-accesses': async () => ({
      model: 'EmergencyAccess',
      who: assistant,
      body: { caseSign: (await theirs()).signature, reason: 'Telefon ze szkoły: dziecko nie wróciło do domu.' },
    }),
    'put /emergency-accesses/:id': async () => ({
      model: 'EmergencyAccess',
      who: supervisor,
      id: (await unit.emergency(colleague, await file())).id,
      body: { outcome: 'justified', reviewNote: 'Wyjaśnione ze szkołą.' },
    }),
    'post /employments': async () => ({
      model: 'Employment',
      who: administrator,
      body: { staffId: third.id, form: 'serviceContract', ftePercent: 50, startedOn: '2026-11-23', endedOn: null },
    }),
    'put /employments/:id': async () => ({
      model: 'Employment',
      who: administrator,
      id: (
        await prisma.employment.create({
          data: {
            unitId,
            staffId: assistant.id,
            form: 'taskTimeContract',
            ftePercent: 100,
            startedOn: day('2020-01-01'),
          },
        })
      ).id,
      body: { endedOn: '2026-12-31' },
    }),
    'post /blue-cards': async () => ({
      model: 'BlueCard',
      who: assistant,
      body: { familyId: (await mine()).id, ourRole: 'wroteForm', drawnOn: '2026-11-20', number: 'NK/1/2026' },
    }),
    'put /blue-cards/:id': async () => ({
      model: 'BlueCard',
      who: assistant,
      id: (
        await prisma.blueCard.create({
          data: {
            unitId,
            familyId: (await mine()).id,
            ourRole: 'wroteForm',
            drawnOn: day('2026-11-20'),
            recordedById: assistant.id,
          },
        })
      ).id,
      body: { number: 'NK/2/2026', passedOn: '2026-11-23' },
    }),
    'post /hand-overs': async () => ({
      model: 'HandOver',
      who: supervisor,
      body: {
        giverId: assistant.id,
        files: [{ familyId: (await mine()).id, receiverId: colleague.id, note: 'Klucz jest u sąsiadki.' }],
        overLimitReason: 'Odejście pracownika, nabór trwa.',
      },
    }),
    'put /hand-overs/:id': async () => ({
      model: 'HandOver',
      who: assistant,
      id: (await handOver(await mine(), assistant, colleague)).id,
      body: { note: 'Najpierw zadzwoń do babci.' },
    }),
    'post /hand-overs/:id/decisions': async () => ({
      model: 'HandOver',
      who: assistant,
      id: (await handOver(await theirs(), colleague, assistant)).id,
      body: { decision: 'decline', reason: 'Mieszkam na tej samej ulicy.' },
    }),
    'post /interventions': async () => ({
      model: 'Intervention',
      who: assistant,
      body: { id: uuidv7(), familyId: (await mine()).id, dangers: ['neglect'], seen: 'Zimno, brak jedzenia.', ...now },
    }),
    'put /interventions/:id': async () => ({
      model: 'Intervention',
      who: supervisor,
      id: (await intervention()).id,
      body: { closingNote: 'Dziecko jest bezpieczne.' },
    }),
    'post /intervention-steps': async () => ({
      model: 'InterventionStep',
      who: assistant,
      body: {
        id: uuidv7(),
        interventionId: (await intervention()).id,
        told: 'police',
        way: 'phone',
        person: 'dyspozytor',
        reference: 'ZG/1',
        note: 'Patrol jedzie.',
        happenedAt: now.noticedAt,
        recordedAt: now.recordedAt,
      },
    }),
    'post /families': async () => ({
      model: 'Family',
      who: supervisor,
      body: { ...family, signature: 'AR.nowa.2026' },
    }),
    'put /families/:id': async () => ({
      model: 'Family',
      who: assistant,
      id: (await mine()).id,
      body: { ...family, signature: 'AR.zmieniona.2026' },
    }),
    'post /family-members': async () => ({
      model: 'FamilyMember',
      who: assistant,
      body: {
        familyId: (await mine()).id,
        role: 'child',
        joinedOn: '2026-11-20',
        givenName: 'Nowe',
        familyName: 'Dziecko',
        bornOn: '2020-02-02',
        phone: '600 100 201',
      },
    }),
    'put /family-members/:id': async () => ({
      model: 'FamilyMember',
      who: supervisor,
      id: await memberOf((await mine()).id),
      body: { leftOn: '2026-11-20', leftReason: 'movedOut' },
    }),
    'put /people/:id': async () => ({
      model: 'Person',
      who: supervisor,
      id: (await unit.member((await mine()).id)).id,
      body: { givenName: 'Inne', familyName: 'Dziecko', bornOn: '2018-05-05', phone: '600 100 202' },
    }),
    'post /family-addresses': async () => ({
      model: 'FamilyAddress',
      who: assistant,
      body: { familyId: (await mine()).id, kind: 'correspondence', ...place },
    }),
    'put /family-addresses/:id': async () => ({
      model: 'FamilyAddress',
      who: assistant,
      id: (
        await prisma.familyAddress.create({
          data: { ...(await around()), kind: 'correspondence', ...place, fromOn: day(place.fromOn) },
        })
      ).id,
      body: { ...place, street: 'ul. Inna 2' },
    }),
    'post /family-institutions': async () => ({
      model: 'FamilyInstitution',
      who: assistant,
      body: { familyId: (await mine()).id, ...institution },
    }),
    'put /family-institutions/:id': async () => ({
      model: 'FamilyInstitution',
      who: assistant,
      id: (
        await prisma.familyInstitution.create({
          data: { ...(await around()), ...institution, sinceOn: day(institution.sinceOn) },
        })
      ).id,
      body: { ...institution, name: 'Przedszkole nr 1' },
    }),
    'post /family-warnings': async () => ({
      model: 'FamilyWarning',
      who: assistant,
      body: { familyId: (await mine()).id, ...warning },
    }),
    'put /family-warnings/:id': async () => ({
      model: 'FamilyWarning',
      who: assistant,
      id: (
        await prisma.familyWarning.create({
          data: {
            ...(await around()),
            ...warning,
            reviewOn: day(warning.reviewOn),
            sinceOn: day('2026-11-01'),
            recordedById: assistant.id,
          },
        })
      ).id,
      body: { ...warning, note: 'Pies jest na łańcuchu.' },
    }),
    'post /documents': async () => ({
      model: 'Document',
      who: assistant,
      body: { familyId: (await mine()).id, mediaType: 'application/pdf', ...document },
    }),
    'put /documents/:id': async () => ({
      model: 'Document',
      who: assistant,
      id: (
        await prisma.document.create({
          data: {
            ...(await around()),
            ...document,
            documentOn: day(document.documentOn),
            mediaType: 'application/pdf',
            recordedById: assistant.id,
            recordedAt: noon,
          },
        })
      ).id,
      body: { ...document, withdrawnReason: 'Dotyczy innej rodziny.' },
    }),
    'post /work-hours': async () => ({ model: 'WorkHours', who: assistant, body: hours }),
    'put /work-hours/:id': async () => ({
      model: 'WorkHours',
      who: assistant,
      id: (await ownHours('2026-11-19')).id,
      body: { ...hours, words: 'Sprawozdanie' },
    }),
    'post /work-hours/:id/withdrawal': async () => {
      const { id } = await ownHours('2026-09-10');
      await cardSteps('2026-09-01', 'confirm', 'accept');
      return { model: 'WorkHours', who: assistant, id, body: { withdrawReason: 'Wpisane pod złą datą.' } };
    },
    'post /work-card/decisions': async () => {
      await cardSteps('2026-10-01', 'confirm');
      return {
        model: 'WorkCardStep',
        who: assistant,
        body: { staffId: assistant.id, month: '2026-10', decision: 'takeBack', comment: 'Poprawię godziny.' },
      };
    },
    'post /forms-of-support': async () => ({
      model: 'FormOfSupport',
      who: administrator,
      body: { code: 'nowaForma', programmeForm: 'socialActivity', namePl: 'Nowa forma', nameEn: 'New form' },
    }),
    'put /forms-of-support/:id': async () => ({
      model: 'FormOfSupport',
      who: administrator,
      id: (await prisma.formOfSupport.findFirstOrThrow({ where: { unitId, code: 'forLife' } })).id,
      body: { namePl: 'Inna nazwa', nameEn: 'Other name', retiredOn: null },
    }),
    'put /foster-families/:id': async () => ({
      model: 'FosterFamily',
      who: supervisor,
      id: (await unit.fosterFamily()).id,
      body: { addressHidden: true },
    }),
    'post /help-plans': async () => ({
      model: 'HelpPlan',
      who: assistant,
      body: { kind: 'familyWorkPlan', familyId: (await mine()).id, ...plan },
    }),
    'put /help-plans/:id': async () => ({ model: 'HelpPlan', who: assistant, id: (await draft()).id, body: plan }),
    'post /help-plans/:id/decisions': async () => ({
      model: 'HelpPlan',
      who: supervisor,
      id: (await draft({ submittedOn: day('2026-03-02'), submittedById: assistant.id })).id,
      body: { decision: 'return', comment: 'Proszę dopisać termin.' },
    }),
    'post /intakes': async () => ({
      model: 'Intake',
      who: supervisor,
      body: {
        family: { name: 'Nowa', signature: 'AR.nowy.2026', street: 'ul. Nowa 1', city: 'Przykładowo' },
        receivedOn: '2026-11-20',
        facts: { route: 'socialWorker', urgent: false },
      },
    }),
    'put /intakes/:id': async () => ({
      model: 'Intake',
      who: supervisor,
      id: (await intake()).id,
      body: { facts: { route: 'socialWorker', urgent: true } },
    }),
    'post /intakes/:id/steps': async () => ({
      model: 'Intake',
      who: supervisor,
      id: (await intake()).id,
      body: { step: { kind: 'consent', consent: 'agreed', on: '2026-11-20', by: 'Matka dzieci' } },
    }),
    'post /family-members/alike': async () => ({
      who: assistant,
      body: { givenName: 'Nowe', familyName: 'Dziecko', bornOn: '2020-02-02' },
    }),
    'post /intakes/duplicates': async () => ({ who: supervisor, body: { name: 'Nowa' } }),
    'post /plan-activities': async () => ({
      model: 'PlanActivity',
      who: assistant,
      body: { goalId: (await goalOf((await draft()).id)).id, ...activity },
    }),
    'put /plan-activities/:id': async () => ({
      model: 'PlanActivity',
      who: assistant,
      id: (await activityOf((await goalOf((await draft()).id)).id)).id,
      body: { ...activity, title: 'Wizyta w poradni', status: 'inProgress' },
    }),
    'post /plan-agreements': async () => {
      const { id: planId, familyId } = await draft();
      const personId = (await unit.member(familyId!, 'parent')).id;
      return { model: 'PlanAgreement', who: assistant, body: { planId, personId, ...answer } };
    },
    'put /plan-agreements/:id': async () => {
      const plan = await draft();
      const personId = (await unit.member(plan.familyId!, 'parent')).id;
      const said = await prisma.planAgreement.create({
        data: { ...recorded, planId: plan.id, personId, answer: 'agreed', askedOn: day('2026-03-02') },
      });
      return { model: 'PlanAgreement', who: assistant, id: said.id, body: answer };
    },
    'post /plan-consultations': async () => ({
      model: 'PlanConsultation',
      who: assistant,
      body: { planId: (await draft()).id, ...consultation },
    }),
    'put /plan-consultations/:id': async () => {
      const { heldOn, ...rest } = consultation;
      const held = await prisma.planConsultation.create({
        data: { ...recorded, ...rest, planId: (await draft()).id, heldOn: day(heldOn) },
      });
      return { model: 'PlanConsultation', who: assistant, id: held.id, body: consultation };
    },
    'post /plan-remarks': async () => ({
      model: 'PlanRemark',
      who: assistant,
      body: { planId: (await draft()).id, text: 'Proszę o termin.' },
    }),
    'post /plan-goals': async () => ({
      model: 'PlanGoal',
      who: assistant,
      body: { planId: (await draft()).id, ...goal },
    }),
    'put /plan-goals/:id': async () => ({
      model: 'PlanGoal',
      who: assistant,
      id: (await goalOf((await draft()).id)).id,
      body: { ...goal, progress: 'inProgress' },
    }),
    'post /people/:id/identifiers': async () => ({
      model: 'PersonIdentifier',
      who: assistant,
      id: (await personOf()).id,
      body: { kind: 'identityDocument', number: 'ABC 123456', replacesId: null },
    }),
    'post /identifiers/:id/reveal': async () => ({
      who: assistant,
      id: (await numberOf()).id,
      body: { purpose: 'toCourt' },
    }),
    'post /identifiers/search': async () => ({ who: assistant, body: { pesel: peselNo(3) } }),
    'post /programme-years': async () => ({
      model: 'ProgrammeYear',
      who: supervisor,
      body: { year: 2031, taskValueGrosze: 200, grantGrosze: 100 },
    }),
    'put /programme-years/:id': async () => ({
      model: 'ProgrammeYear',
      who: supervisor,
      id: (await prisma.programmeYear.create({ data: { unitId, year: 2032, taskValueGrosze: 2n, grantGrosze: 1n } }))
        .id,
      body: { taskValueGrosze: 400, grantGrosze: 100 },
    }),
    'post /report-runs': async () => ({
      model: 'ReportRun',
      who: supervisor,
      body: { from: '2026-01-01', until: '2026-06-30' },
    }),
    'post /seals': async () => ({
      model: 'Seal',
      who: supervisor,
      body: { ...(await file()), reason: 'Sprawa osoby znanej publicznie.', namedIds: [supervisor.id] },
    }),
    'put /seals/:id': async () => ({
      model: 'Seal',
      who: supervisor,
      id: (await unit.seal(await file(), [supervisor.id])).id,
      body: { namedIds: [supervisor.id, colleague.id], lifted: false },
    }),
    'post /session': async () => ({ who: null, body: { email: colleague.email, password } }),
    'put /session': async () => ({ who: assistant, body: { role: 'supervisor' } }),
    'post /staff': async () => ({
      model: 'Staff',
      who: administrator,
      body: {
        givenName: 'Nowa',
        familyName: 'Osoba',
        email: `nowa.${unitId}@example.test`,
        phone: '600 100 203',
        role: 'assistant',
        startedOn: '2026-11-23',
        password,
      },
    }),
    'put /staff/:id': async () => ({
      model: 'Staff',
      who: administrator,
      id: third.id,
      body: { givenName: 'Inna', familyName: 'Osoba', email: `inna.${unitId}@example.test`, phone: '600 100 204' },
    }),
    'post /staff-roles': async () => ({
      model: 'StaffRole',
      who: administrator,
      body: { staffId: third.id, role: 'coordinator', startedOn: '2026-11-23', endedOn: null },
    }),
    'put /staff-roles/:id': async () => ({
      model: 'StaffRole',
      who: administrator,
      id: (await prisma.staffRole.findFirstOrThrow({ where: { staffId: third.id } })).id,
      body: { endedOn: '2026-12-31' },
    }),
    'post /substitutions': async () => ({
      model: 'Substitution',
      who: supervisor,
      body: { absentId: assistant.id, substituteId: third.id, startedOn: '2026-11-23', endedOn: '2026-11-30' },
    }),
    'put /substitutions/:id': async () => ({
      model: 'Substitution',
      who: supervisor,
      id: (await unit.substitution(colleague, third, '2026-11-23', '2026-11-30')).id,
      body: { endedOn: '2026-12-01' },
    }),
    'put /units/:id': async () => ({
      model: 'Unit',
      who: administrator,
      id: unitId,
      body: { letterhead: 'ul. Nowa 1' },
    }),
  };
  const writes: Write[] = [];
  for (const [address, write] of Object.entries(all).filter(([each]) => only.test(each))) {
    const made = await write();
    const endpoint = writable.find((each) => addressOf(each) === address)!;
    writes.push({ ...made, endpoint, token: made.who ? await givenSession(made.who) : '' });
  }
  return writes;
}

/** The fields of a body in which one may write whatever one likes. */
export const textFields = ({ endpoint, body }: Write) =>
  Object.entries(endpoint.body!.shape as Record<string, z.ZodType>)
    .filter(([name, schema]) => name in body && schema.safeParse('Zwykły tekst, nic więcej.').success)
    .map(([name]) => name);
