import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, givenUnit, prisma } from '../support/given.ts';
import {
  acceptReferral,
  approve,
  assign,
  choose,
  daysAgo,
  decideOn,
  fillInInterview,
  inDialog,
  looksRight,
  press,
  proposalPath,
  proposeEnding,
  rateGoal,
  recordFirstContact,
  saveReferral,
} from './familySteps.ts';
import { desk, hasBrowser, phone, startProduct } from './product.ts';

const goal = 'Cotygodniowe spotkania z dzieckiem';

describe.skipIf(!hasBrowser)('the other routes', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('a family a court obliged goes to a worker who has fifteen with a reason, and resigns only once the court knows', async () => {
    const { head, worker, assistant, family, close } = await given();
    await Promise.all(Array.from({ length: 15 }, () => family({ assistant })));
    await referral(head, 'Zobowiązanie przez sąd');
    await head.getByLabel(/^Sąd/).fill('Sąd Rejonowy w Przykładowie');
    await head.getByLabel('Sygnatura akt').fill('III Nsm 1/26');
    await head.getByLabel('Dzień postanowienia').fill(daysAgo(20));
    const id = await saveReferral(head, 'Zobowiązani', 'AR.Z.1.2026');
    await acceptReferral(head);
    await assign(head, /15 z 15/, async () => {
      await head.getByText(/ma już 15 rodzin, a ustawa dopuszcza najwyżej 15/).waitFor();
      await head.getByLabel(/Powód przydzielenia ponad limit/).fill('Jedyny asystent w tej dzielnicy.');
    });

    await worker.goto(`/families/${id}/show?part=intake`);
    await worker.getByText('III Nsm 1/26', { exact: true }).waitFor();
    await inDialog(worker, 'Zapisz zgodę lub odmowę', 'Zapisz', async (dialog) => {
      await choose(worker, /Odpowiedź rodziny/, 'Rodzina odmawia');
      await dialog.getByLabel('Dzień').fill(daysAgo(7));
      await dialog.getByLabel('Kto mówił w imieniu rodziny').fill('Jan Zobowiązany');
    });
    await worker.getByText(/zobowiązał ją sąd: praca się nie kończy/).waitFor();
    await worker.goto(proposalPath(id));
    await proposeEnding(worker, 'odmowa przed podjęciem pracy');
    await worker.getByText(/nie może ona sama zrezygnować \(art\. 109/).waitFor();
    await looksRight(worker);
    await worker.getByLabel('Kiedy poinformowano sąd').fill(daysAgo(5));
    await worker.getByLabel('W jaki sposób').fill('pismo nr 1/2026');
    await worker.getByLabel('Odpowiedź sądu').fill('Sąd uchylił zobowiązanie.');
    await press(worker, 'Złóż wniosek o zakończenie');
    await worker.getByText('Złożono wniosek.').waitFor();
    await approve(head, 'Zakończenia pracy');
    await head.getByText('Praca z rodziną jest zakończona.').waitFor();
    await close();
  });

  test('„Za życiem” asks for a document, no interview and no plan; nobody approves the ending they proposed', async () => {
    const { head, worker, close } = await given(phone);
    await referral(head, '„Za życiem”');
    await choose(head, /^Dokument/, 'Dokument potwierdzający ciążę');
    await head.getByLabel('Data dokumentu').fill(daysAgo(20));
    await head.getByLabel(/Specjalizacja/).fill('ginekologia');
    const id = await saveReferral(head, 'Życiowscy', 'AR.Z.2.2026');
    await acceptReferral(head);
    await assign(head, /0 z 15/);
    await looksRight(head);

    await worker.goto(`/families/${id}/show?part=intake`);
    await recordFirstContact(worker);
    await worker.goto(`/families/${id}/show?part=plan`);
    await worker.getByText(/planu się nie wymaga/).waitFor();

    await head.goto(proposalPath(id));
    await proposeEnding(head, 'osiągnięcie celów');
    await head.getByText('Złożono wniosek.').waitFor();
    await head.getByRole('link', { name: 'Otwórz wniosek' }).click();
    await head.getByText('To Twój wniosek: zatwierdzi go albo zwróci inna osoba.').waitFor();
    expect(await head.getByRole('button', { name: 'Zatwierdź' }).count()).toBe(0);
    await decideOn(head, 'Wycofaj wniosek');

    await worker.goto(proposalPath(id));
    await proposeEnding(worker, 'osiągnięcie celów');
    await worker.getByText('Złożono wniosek.').waitFor();
    await approve(head, 'Zakończenia pracy');
    await head.goto(`/families/${id}/show`);
    await head
      .getByText(/Monitoring do \d/)
      .first()
      .waitFor();
    await close();
  });

  test('for a child in care the interview comes first; an ending waits until goals are rated, and one sent back is put right', async () => {
    const { head, worker, assistant, unitId, supervisor, close } = await given();
    await referral(head, 'Dziecko w pieczy zastępczej');
    await head.getByRole('textbox', { name: /^Dziecko w pieczy/ }).fill('Ola Powrotna');
    await head.getByLabel('W pieczy od').fill(daysAgo(60));
    await head.getByLabel('Jednostka koordynatora').fill('PCPR w Przykładowie');
    await fillInInterview(head);
    const id = await saveReferral(head, 'Powrotni', 'AR.Z.3.2026');
    await acceptReferral(head);
    await assign(head, /0 z 15/);
    const plan = await prisma.helpPlan.create({
      data: {
        ...{ unitId, familyId: id, kind: 'familyWorkPlan', version: 1, mainGoal: 'Powrót dziecka' },
        ...{ draftedOn: day(daysAgo(6)), draftedById: assistant.id },
        ...{ submittedOn: day(daysAgo(6)), submittedById: assistant.id },
        ...{ approvedOn: day(daysAgo(5)), approvedById: supervisor.id },
      },
    });
    await prisma.planGoal.create({
      data: { unitId, planId: plan.id, position: 1, area: 'familyContact', title: goal },
    });

    await worker.goto(proposalPath(id));
    await worker.getByRole('link', { name: goal }).click();
    await rateGoal(worker, 'Nieosiągnięty');
    await worker.goto(proposalPath(id));
    await proposeEnding(worker, 'brak efektów');
    await worker.getByText('Złożono wniosek.').waitFor();
    await head.goto('/approvals');
    await head.getByRole('link', { name: /Powrotni/ }).click();
    await inDialog(head, 'Zwróć', 'Zwróć', (dialog) =>
      dialog.getByLabel('Komentarz').fill('Proszę opisać kontakty z dzieckiem.'),
    );

    await worker.goto(`/families/${id}/show?part=ending`);
    await worker.getByRole('link', { name: 'Zakończ pracę z rodziną' }).click();
    await worker.getByText('Proszę opisać kontakty z dzieckiem.').waitFor();
    const summary = worker.getByLabel('Podsumowanie pracy');
    await summary.fill(`${await summary.inputValue()} Spotkań z dzieckiem nie było.`);
    await press(worker, 'Złóż wniosek o zakończenie');
    await worker.getByText('Złożono wniosek.').waitFor();
    await approve(head, 'Zakończenia pracy');
    await head.getByText(/praca z rodziną się kończy\. Spotkań z dzieckiem nie było\./).waitFor();
    await close();
  });

  /** A unit with its supervisor and one assistant, who works on the phone. */
  async function given(headWorksOn = desk) {
    const unit = await givenUnit();
    const assistant = await unit.staff('assistant');
    const head = await product.open({ ...unit.supervisor, role: 'supervisor' }, headWorksOn, '/intakes/create');
    const worker = await product.open(assistant, phone, '/families');
    const close = async () => {
      expect([...head.troubles, ...worker.troubles]).toEqual([]);
      await head.close();
      await worker.close();
    };
    return { ...unit, assistant, head: head.page, worker: worker.page, close };
  }

  async function referral(page: Page, route: string) {
    await page.getByLabel(route).check();
    await page.getByLabel('Dzień wpływu').fill(daysAgo(9));
  }
});
