import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestDocument } from '#contract/documents.ts';
import { givenUnit, prisma } from '../support/given.ts';
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

const goal = 'Dzieci codziennie w szkole';

describe.skipIf(!hasBrowser)('a family’s file', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('is led from the referral to the end of monitoring', async () => {
    const { staff, supervisor } = await givenUnit();
    const assistant = await staff('assistant');
    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/intakes/create');
    const worker = await product.open(assistant, phone, '/families');

    const id = await takeOn(head.page);
    const path = `/families/${id}/show`;
    await assign(head.page, new RegExp(`${assistant.familyName}.*0 z 15`));
    await head.page.goto(path);
    await addMember(head.page, 'Anna', 'Rodzic', '1990-01-01');
    await worker.page.goto(`${path}?part=members`);
    await addMember(worker.page, 'Zofia', 'Dziecko', '2018-05-05');

    await worker.page.goto(`${path}?part=intake`);
    await recordConsent(worker.page);
    await looksRight(worker.page);
    await preparePlan(worker.page, id);
    await changeWords(worker.page);
    await looksRight(worker.page);
    await decideOn(worker.page, 'Złóż do zatwierdzenia', 'Dopisano tylko, po czym poznamy cel.');

    await approve(head.page, 'Plany');
    await looksRight(head.page);
    await recordVisit(worker.page, id);
    await assess(worker.page, id);
    await approve(head.page, 'Oceny');

    await endWork(worker.page, id);
    await approve(head.page, 'Zakończenia pracy');
    await looksRight(head.page);
    await head.page.goto(path);
    await head.page
      .getByText(/Monitoring do \d/)
      .first()
      .waitFor();
    await looksRight(head.page);
    await endMonitoring(head.page);

    const [paper] = await Promise.all([head.page.waitForEvent('download'), printPlan(head.page)]);
    expect(
      readFileSync(await paper.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect([...head.troubles, ...worker.troubles]).toEqual([]);
    await head.close();
    await worker.close();
  });

  /** The referral with its interview and request, and the decision to assign. */
  async function takeOn(page: Page) {
    await page.getByLabel('Wniosek pracownika socjalnego').check();
    await page.getByLabel('Dzień wpływu').fill(daysAgo(9));
    await fillInInterview(page);
    const id = await saveReferral(page, 'Opowieściowie', 'AR.77.2026');
    await acceptReferral(page);
    await looksRight(page);
    return id;
  }

  async function addMember(page: Page, name: string, role: string, born: string) {
    await inDialog(page, 'Dodaj osobę', 'Zapisz', async (dialog) => {
      await dialog.getByLabel('Imię').fill(name);
      await dialog.getByLabel('Nazwisko').fill('Opowieściowa');
      await dialog.getByLabel('Data urodzenia').fill(born);
      await dialog.getByLabel('Kim jest w rodzinie').click();
      await page.getByRole('option', { name: role, exact: true }).click();
      await dialog.getByLabel('W rodzinie od').fill(daysAgo(9));
    });
    await page.getByText(`${name} Opowieściowa`).first().waitFor();
  }

  async function recordConsent(page: Page) {
    await inDialog(page, 'Zapisz zgodę lub odmowę', 'Zapisz', async (dialog) => {
      await dialog.getByLabel('Dzień').fill(daysAgo(7));
      await dialog.getByLabel('Kto mówił w imieniu rodziny').fill('Anna Opowieściowa');
    });
    await recordFirstContact(page);
    await page.getByText('Z pracownikiem socjalnym').waitFor();
  }

  async function preparePlan(page: Page, id: string) {
    await page.goto(`/families/${id}/show?part=plan`);
    await page.getByRole('link', { name: 'Przygotuj plan' }).click();
    await page.getByLabel('Trudności').fill('Nieregularna nauka.');
    await page.getByLabel('Zasoby i mocne strony').fill('Pomoc babci.');
    await page.getByLabel('Cel główny').fill('Spokojny dom i regularna nauka');
    await press(page, 'Utwórz szkic');
    await inDialog(page, 'Dodaj cel', 'Zapisz', async (dialog) => {
      await choose(page, /Obszar/, 'Edukacja');
      await dialog.getByLabel('Cel szczegółowy').fill(goal);
    });
    await inDialog(page, 'Dodaj działanie', 'Zapisz', async (dialog) => {
      await dialog.getByRole('textbox', { name: 'Działanie' }).fill('Poranny plan dnia');
      await choose(page, /Forma wsparcia/, 'planDrafting');
      await choose(page, /Kto odpowiada/, 'Asystent rodziny');
      await dialog.getByLabel('Imię i nazwisko lub nazwa').fill('Osoba Asystent');
      await dialog.getByLabel('Termin realizacji').fill(daysAgo(-90));
      await dialog.getByLabel('Przewidywany efekt').fill('Brak spóźnień');
    });
    await inDialog(page, 'Zapisz odpowiedź: Anna Opowieściowa', 'Zapisz', (dialog) =>
      dialog.getByLabel('Zgadza się').check(),
    );
    await inDialog(page, 'Dodaj konsultację', 'Zapisz', (dialog) =>
      dialog.getByLabel('Imię i nazwisko').fill('Jan Wzorcowy'),
    );
    await page.getByRole('button', { name: 'Złóż do zatwierdzenia', disabled: false }).waitFor();
  }

  /** What was said before is marked, and stands with an explanation. */
  async function changeWords(page: Page) {
    await inDialog(page, 'Zmień cel', 'Zapisz', (dialog) =>
      dialog.getByLabel('Sposób oceny').fill('Lista obecności ze szkoły'),
    );
    await page.getByText(/^Odpowiedź z .* dotyczy wersji sprzed zmian/).waitFor();
  }

  async function recordVisit(page: Page, id: string) {
    await page.goto(`/activity-logs/create?familyId=${id}`);
    await press(page, 'Odbyła się');
    await press(page, 'Wczoraj');
    await press(page, '1 h 30 min');
    await press(page, 'parentingConsultations');
    await page.getByRole('group', { name: goal }).getByRole('button').first().click();
    await page.getByLabel('Co się działo, co ustalono').fill('Zofia chodzi do szkoły od poniedziałku.');
    await press(page, 'Zapisz');
    await page.getByText('Zapisano.').waitFor();
  }

  async function assess(page: Page, id: string) {
    await page.goto(`/assessments/create?familyId=${id}`);
    await page.getByLabel('Data oceny').fill(daysAgo(1));
    await page.getByLabel('Okres od').fill(daysAgo(8));
    await page.getByLabel('Okres do').fill(daysAgo(1));
    await page.getByLabel('Treść oceny').fill('Rodzina radzi sobie sama z codziennością.');
    await page.getByLabel('Zakończenie pracy z rodziną').check();
    await press(page, 'Zapisz szkic');
    await page.getByRole('link', { name: 'Zmień' }).click();
    await page.getByRole('button', { name: 'bez zmian' }).first().waitFor();
    for (const same of await page.getByRole('button', { name: 'bez zmian' }).all()) await same.click();
    await press(page, 'Zapisz szkic');
    await decideOn(page, 'Przekaż');
  }

  /** Refused while a goal is unrated; the refusal leads to it. */
  async function endWork(page: Page, id: string) {
    await page.goto(proposalPath(id));
    await page.getByText(/oceń cel planu/).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: goal }).click();
    await rateGoal(page, 'Osiągnięty');

    await page.goto(proposalPath(id));
    await proposeEnding(page, 'osiągnięcie celów');
    await page.getByText('Złożono wniosek.').waitFor();
  }

  async function endMonitoring(page: Page) {
    await inDialog(page, 'Zakończ monitoring', 'Zakończ monitoring', (dialog) =>
      dialog.getByLabel('Jak funkcjonuje rodzina').fill('Rodzina radzi sobie bez pomocy.'),
    );
    await page
      .getByText(/Rodzina radzi sobie bez pomocy\./)
      .first()
      .waitFor();
    await looksRight(page);
  }

  async function printPlan(page: Page) {
    await page.getByRole('link', { name: 'Plan pracy z rodziną' }).first().click();
    await page.getByRole('link', { name: 'Drukuj' }).click();
  }

  test('a photo is made smaller on the way, and it and a PDF are seen without a download', async () => {
    const { staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id: familyId } = await family({ assistant });
    const { page, troubles, close } = await product.open(assistant, desk, `/families/${familyId}/show`);
    // Larger than a document may be.
    const [width, height, channels] = [3900, 1300, 3] as const;
    const photo = await sharp(randomBytes(width * height * channels), { raw: { width, height, channels } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(photo.length).toBeGreaterThan(largestDocument);
    const send = async (name: string, mimeType: string, buffer: Buffer) => {
      await page.getByRole('button', { name: 'Dodaj dokument' }).click();
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Wybierz plik' }).click(),
      ]);
      await chooser.setFiles({ name, mimeType, buffer });
      await page.getByLabel('Co to jest').fill(name);
      await page.getByRole('button', { name: 'Wyślij', exact: true }).click();
      await page.getByRole('button', { name: `Pokaż: ${name}` }).click();
      return page.getByRole('dialog', { name });
    };

    const picture = (await send('Pokoj', 'image/png', photo)).getByRole('img', { name: 'Pokoj' });
    await picture.waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('[role=dialog] img')?.naturalWidth === 2600,
    );
    const [kept] = await prisma.document.findMany({ where: { familyId } });
    expect(kept).toMatchObject({ mediaType: 'image/jpeg' });
    expect(kept!.sizeBytes!).toBeLessThan(photo.length / 2);
    await looksRight(page);
    await page.getByRole('button', { name: 'Zamknij' }).click();

    const letter = await send('Pismo', 'application/pdf', Buffer.from('%PDF-1.7\n%%EOF\n'));
    const [viewer] = await Promise.all([
      page.waitForEvent('popup'),
      letter.getByRole('link', { name: 'Otwórz PDF w nowej karcie' }).click(),
    ]);
    expect(await viewer.evaluate(() => [location.protocol, document.contentType, opener])).toEqual([
      'blob:',
      'application/pdf',
      null,
    ]);
    expect(troubles).toEqual([]);
    await close();
  });
});
