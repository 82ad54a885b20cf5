import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { largestDocument } from '#contract/documents.ts';
import { givenUnit, prisma } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

const daysAgo = (days: number) => warsawDay(new Date(Date.now() - days * 86_400_000));
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
    await assign(head.page, assistant.familyName);
    await go(head.page, path);
    await addMember(head.page, 'Anna', 'Rodzic', '1990-01-01');
    await go(worker.page, `${path}?part=members`);
    await addMember(worker.page, 'Zofia', 'Dziecko', '2018-05-05');

    await go(worker.page, `${path}?part=intake`);
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
    await go(head.page, path);
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
  }, 120_000);

  const go = (page: Page, path: string) => page.goto(product.address + path);
  const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click();
  /** The referral with its interview and request, and the decision to assign. */
  async function takeOn(page: Page) {
    await page.getByLabel('Wniosek pracownika socjalnego').check();
    await page.getByLabel('Dzień wpływu').fill(daysAgo(9));
    await page.getByLabel('Dzień wywiadu').fill(daysAgo(9));
    await page.getByLabel('Pracownik socjalny', { exact: true }).fill('Jan Wzorcowy');
    await page.getByLabel('Dzień wniosku').fill(daysAgo(9));
    await page.getByLabel('Nazwisko rodziny').fill('Opowieściowie');
    await page.getByLabel('Znak sprawy').fill('AR.77.2026');
    await page.getByLabel('Ulica i numer').fill('ul. Przykładowa 7');
    await page.getByLabel('Miejscowość').fill('Przykładowo');
    await press(page, 'Zapisz zgłoszenie');
    await page.waitForURL(/\/families\/.*\/show/);
    await press(page, 'Zapisz decyzję');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Dzień').fill(daysAgo(8));
    await press(dialog, 'Zapisz');
    await page.getByRole('link', { name: 'Przydziel asystenta' }).waitFor();
    await looksRight(page);
    return page.url().match(/families\/([^/]+)/)![1]!;
  }

  async function assign(page: Page, name: string) {
    await page.getByRole('link', { name: 'Przydziel asystenta' }).click();
    await page.getByLabel('Kto będzie prowadzić').click();
    await page.getByRole('option', { name: new RegExp(`${name}.*0 z 15`) }).click();
    await page.locator('input[type=date]').fill(daysAgo(8));
    await press(page, 'Przydziel');
    await page.getByText('Przydzielono').first().waitFor();
  }

  async function addMember(page: Page, name: string, role: string, born: string) {
    await press(page, 'Dodaj osobę');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Imię').fill(name);
    await dialog.getByLabel('Nazwisko').fill('Opowieściowa');
    await dialog.getByLabel('Data urodzenia').fill(born);
    await dialog.getByLabel('Kim jest w rodzinie').click();
    await page.getByRole('option', { name: role, exact: true }).click();
    await dialog.getByLabel('W rodzinie od').fill(daysAgo(9));
    await press(dialog, 'Zapisz');
    await page.getByText(`${name} Opowieściowa`).first().waitFor();
  }

  async function recordConsent(page: Page) {
    await press(page, 'Zapisz zgodę lub odmowę');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Dzień').fill(daysAgo(7));
    await dialog.getByLabel('Kto mówił w imieniu rodziny').fill('Anna Opowieściowa');
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });
    await press(page, 'Zapisz pierwszy kontakt');
    await dialog.getByLabel('Dzień').fill(daysAgo(7));
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Z pracownikiem socjalnym').waitFor();
  }

  async function preparePlan(page: Page, id: string) {
    await go(page, `/families/${id}/show?part=plan`);
    await page.getByRole('link', { name: 'Przygotuj plan' }).click();
    await page.getByLabel('Trudności').fill('Nieregularna nauka.');
    await page.getByLabel('Zasoby i mocne strony').fill('Pomoc babci.');
    await page.getByLabel('Cel główny').fill('Spokojny dom i regularna nauka');
    await press(page, 'Utwórz szkic');
    await press(page, 'Dodaj cel');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Obszar').click();
    await page.getByRole('option', { name: 'Edukacja' }).click();
    await dialog.getByLabel('Cel szczegółowy').fill(goal);
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });
    await press(page, 'Dodaj działanie');
    await dialog.getByRole('textbox', { name: 'Działanie' }).fill('Poranny plan dnia');
    await dialog.getByLabel('Forma wsparcia').click();
    await page.getByRole('option').first().click();
    await dialog.getByLabel('Kto odpowiada').click();
    await page.getByRole('option', { name: 'Asystent rodziny' }).click();
    await dialog.getByLabel('Imię i nazwisko lub nazwa').fill('Osoba Asystent');
    await dialog.getByLabel('Termin realizacji').fill(daysAgo(-90));
    await dialog.getByLabel('Przewidywany efekt').fill('Brak spóźnień');
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });
    await press(page, 'Zapisz odpowiedź: Anna Opowieściowa');
    await dialog.getByLabel('Zgadza się').check();
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });
    await press(page, 'Dodaj konsultację');
    await dialog.getByLabel('Imię i nazwisko').fill('Jan Wzorcowy');
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Złóż do zatwierdzenia', disabled: false }).waitFor();
  }

  /** What was said before is marked, and stands with an explanation. */
  async function changeWords(page: Page) {
    await press(page, 'Zmień cel');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Sposób oceny').fill('Lista obecności ze szkoły');
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^Odpowiedź z .* dotyczy wersji sprzed zmian/).waitFor();
  }

  async function decideOn(page: Page, decision: string, explanation?: string) {
    await press(page, decision);
    const dialog = page.getByRole('dialog');
    if (explanation) await dialog.getByLabel('Wyjaśnienie').fill(explanation);
    await press(dialog, decision);
    await dialog.waitFor({ state: 'detached' });
  }

  async function approve(page: Page, part: string) {
    await go(page, '/approvals');
    await page.getByRole('region', { name: part }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Zatwierdź' }).waitFor();
    await decideOn(page, 'Zatwierdź');
  }

  async function recordVisit(page: Page, id: string) {
    await go(page, `/activity-logs/create?familyId=${id}`);
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
    await go(page, `/assessments/create?familyId=${id}`);
    await page.getByLabel('Data oceny').fill(daysAgo(1));
    await page.getByLabel('Okres od').fill(daysAgo(8));
    await page.getByLabel('Okres do').fill(daysAgo(1));
    for (const same of await page.getByRole('button', { name: 'bez zmian' }).all()) await same.click();
    await page.getByLabel('Treść oceny').fill('Rodzina radzi sobie sama z codziennością.');
    await page.getByLabel('Zakończenie pracy z rodziną').check();
    await press(page, 'Zapisz szkic');
    await decideOn(page, 'Przekaż');
  }

  /** Refused while a goal is unrated; the refusal leads to it. */
  async function endWork(page: Page, id: string) {
    const proposal = `/ending-proposals/create?familyId=${id}`;
    await go(page, proposal);
    await page.getByText(/oceń cel planu/).waitFor();
    await looksRight(page);
    await page.getByRole('link', { name: goal }).click();
    await page
      .getByRole('button', { name: /Zmień stan/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: 'Osiągnięty', exact: true }).click();
    await press(dialog, 'Zapisz');
    await dialog.waitFor({ state: 'detached' });

    await go(page, proposal);
    await page.getByLabel('Ostatni dzień pracy').fill(daysAgo(1));
    await page.getByLabel('Powód zakończenia').click();
    await page.getByRole('option', { name: 'osiągnięcie celów' }).click();
    await page.getByLabel('Podsumowanie pracy').fill('Dzieci chodzą do szkoły, rodzina prosi o zakończenie pracy.');
    await press(page, 'Złóż wniosek o zakończenie');
    await page.getByText('Złożono wniosek.').waitFor();
  }

  async function endMonitoring(page: Page) {
    await press(page, 'Zakończ monitoring');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Jak funkcjonuje rodzina').fill('Rodzina radzi sobie bez pomocy.');
    await press(dialog, 'Zakończ monitoring');
    await page.getByText(/Rodzina radzi sobie bez pomocy\./).waitFor();
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
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
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

async function looksRight(page: Page) {
  expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
}
