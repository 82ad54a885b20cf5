import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { day, givenUnit, prisma } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

const today = warsawDay(new Date());
const reason = 'Telefon ze szkoły: dziecko boi się wrócić do domu.';

describe.skipIf(!hasBrowser)('who may open a file', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('a supervisor writes down a substitution, and the substitute opens the family on the phone', async () => {
    const { supervisor, staff, family } = await givenUnit();
    const [absent, substitute] = [await staff('assistant'), await staff('assistant')];
    const { name } = await family({ assistant: absent });
    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/substitutions');

    await head.page.getByRole('link', { name: 'Dodaj zastępstwo' }).click();
    await choose(head.page, 'Kto będzie nieobecny', absent.familyName);
    await head.page.getByText(/prowadzi dziś 1 rodzinę/).waitFor();
    await choose(head.page, 'Kto zastąpi', substitute.familyName);
    await head.page.locator('input[name=endedOn]').fill('2026-01-01');
    await head.page.getByRole('button', { name: 'Dodaj zastępstwo' }).click();
    await head.page.getByText('Zastępstwo nie może kończyć się przed pierwszym dniem.').waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await head.page.locator('input[name=endedOn]').fill(today);
    await head.page.getByRole('button', { name: 'Dodaj zastępstwo' }).click();
    await head.page.getByRole('row', { name: new RegExp(`${absent.familyName}.*trwa`) }).waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);

    const { page, troubles, close } = await product.open(substitute, phone);
    await page.getByText(`Zastępujesz: Osoba ${absent.familyName}`).waitFor();
    await page.getByRole('link', { name: 'Rodziny' }).tap();
    await page.getByText('zastępstwo', { exact: true }).waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await page.getByRole('link', { name, exact: true }).tap();
    await page.getByText(`Masz te akta w zastępstwie. Prowadzi je: Osoba ${absent.familyName}.`).waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await close();

    const away = await product.open(absent, phone);
    await away.page.getByText(`Zastępuje Cię: Osoba ${substitute.familyName}`).waitFor();
    await away.close();
    expect([...troubles, ...head.troubles, ...away.troubles]).toEqual([]);
    await head.close();
  });

  test('a file is opened in an emergency, the supervisor is told and finds whether it was right', async () => {
    const { supervisor, staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id, name, signature } = await family({ assistant: await staff('assistant') });
    const { page, troubles, close } = await product.open(assistant, phone, '/families');
    await page.getByLabel('Szukaj po nazwisku').fill(name);
    await page.getByRole('link', { name: 'Otwórz akta awaryjnie' }).tap();
    await page.getByLabel('Znak sprawy').fill('AR.0.1999');
    await page.getByLabel('Powód').fill('Telefon ze szkoły');
    await page.getByText(/Brakuje jeszcze 3 znaków/).waitFor();
    await page.getByRole('button', { name: 'Otwórz na 4 godziny' }).tap();
    await page.getByText(/Za krótko/).waitFor();
    await page.getByLabel('Powód').fill(reason);
    await page.getByRole('button', { name: 'Otwórz na 4 godziny' }).tap();
    await page.getByText(/Nie ma akt o tym znaku sprawy/).waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByLabel('Znak sprawy').fill(signature);
    await page.getByRole('button', { name: 'Otwórz na 4 godziny' }).tap();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByText(/^Otwarte awaryjnie do \d\d:\d\d\.$/).waitFor();
    expect([await flawsOf(page), await englishIn(page), troubles]).toEqual([[], [], []]);

    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk);
    await head.page.getByRole('link', { name: /1\s*dostęp awaryjny do oceny/ }).click();
    await head.page.getByText(reason).waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await head.page.getByRole('button', { name: /^Oceń/ }).click();
    await head.page.getByRole('radio', { name: 'uzasadniony', exact: true }).check();
    await head.page.getByLabel('Uwagi do oceny').fill('Szkoła to potwierdziła.');
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await head.page.getByRole('button', { name: 'Zapisz ocenę' }).click();
    await head.page.getByText('Żaden dostęp awaryjny nie czeka na ocenę.').waitFor();
    expect(await prisma.emergencyAccess.findMany({ where: { familyId: id } })).toMatchObject([
      { staffId: assistant.id, reason, outcome: 'justified', reviewedById: supervisor.id },
    ]);

    await page.goto(`${product.address}/emergency-accesses`);
    await page.getByText('uzasadniony', { exact: true }).waitFor();
    const officer = await product.open(await staff('dataProtectionOfficer'), desk, '/emergency-accesses');
    await officer.page.getByText('Szkoła to potwierdziła.').waitFor();
    expect(await officer.page.getByText(name).count()).toBe(0);
    expect(await officer.page.getByRole('button', { name: /^Oceń/ }).count()).toBe(0);
    expect([...troubles, ...head.troubles, ...officer.troubles]).toEqual([]);
    for (const each of [{ close }, head, officer]) await each.close();
  });

  test('a worker who declares a conflict of interest loses the file at once; only a supervisor gives it back', async () => {
    const { supervisor, staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id, name } = await family({ assistant });
    const { page, troubles, close } = await product.open(assistant, phone, `/families/${id}/show`);
    await page.getByText('Więcej o sprawie').tap();
    await page.getByRole('button', { name: 'Zgłoś konflikt interesów' }).tap();
    await page.getByText(/zamkną się dla Ciebie od razu/).waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('radio', { name: 'Sąsiad lub sąsiadka' }).check();
    await page.getByRole('button', { name: 'Zgłoś i zamknij akta' }).tap();
    await page.getByText('Nie ma tu jeszcze żadnej rodziny.').waitFor();
    await page.goto(`${product.address}/families/${id}/show`);
    await page.getByRole('heading', { name: 'Nie znaleziono', level: 1 }).waitFor();

    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/conflicts-of-interest');
    await head.page.getByRole('link', { name, exact: true }).waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await head.page.getByRole('button', { name: /^Wycofaj/ }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Wycofaj' }).click();
    await head.page.getByText('Nie ma takich konfliktów interesów.').waitFor();
    await page.goto(`${product.address}/families/${id}/show`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    expect([...troubles, ...head.troubles]).toEqual([]);
    for (const each of [{ close }, head]) await each.close();
  });

  test('a sealed file is there for the persons named and for nobody else, until the seal is lifted', async () => {
    const { supervisor, staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id, name } = await family({ assistant });
    const [other, colleague] = [await staff('supervisor'), await staff('assistant')];
    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, `/families/${id}/show`);
    const { page, troubles } = head;
    const inMenu = async (item: string) => {
      await page.getByRole('button', { name: 'Dostęp do akt' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await inMenu('Zapieczętuj akta');
    await page.getByText(`${assistant.familyName} Osoba (asystent)`).waitFor();
    await page.getByLabel('Powód').fill('Krewny osoby pracującej w ośrodku.');
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('button', { name: 'Zapieczętuj' }).click();
    await page.getByText('Zapieczętowane: 2 osoby').waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);

    const second = await product.open(other, desk, `/families/${id}/show`);
    await second.page.getByRole('heading', { name: 'Nie znaleziono', level: 1 }).waitFor();
    const named = await product.open(assistant, phone, `/families/${id}/show`);
    await named.page.getByRole('heading', { name, level: 1 }).waitFor();

    await inMenu('Pieczęć: kto może otwierać');
    await choose(page, 'Kto może otwierać te akta', colleague.familyName);
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('button', { name: 'Zapisz' }).click();
    await page.getByText('Zapieczętowane: 3 osoby').waitFor();
    await inMenu('Pieczęć: kto może otwierać');
    await page.getByRole('button', { name: 'Zdejmij pieczęć' }).click();
    await page.getByText(/Akta zobaczą znowu/).waitFor();
    await page.getByRole('button', { name: 'Zdejmij pieczęć' }).click();
    await page.getByText('Zapieczętowane', { exact: false }).waitFor({ state: 'detached' });
    await second.page.reload();
    await second.page.getByRole('heading', { name, level: 1 }).waitFor();
    expect([...troubles, ...second.troubles, ...named.troubles]).toEqual([]);
    for (const each of [head, second, named]) await each.close();
  });

  test('where a child lives is shown to the family’s assistant, until the supervisor hides the address', async () => {
    const { unitId, supervisor, staff, family, fosterFamily, childIn } = await givenUnit();
    const assistant = await staff('assistant');
    const { id: familyId } = await family({ assistant });
    const foster = await fosterFamily({ coordinator: await staff('coordinator') });
    const { id: personId } = await childIn(foster.id);
    await prisma.familyMember.create({
      data: { unitId, familyId, personId, role: 'child', joinedOn: day('2026-01-05') },
    });
    const { page, troubles, close } = await product.open(assistant, phone, `/families/${familyId}/show`);
    await page.getByRole('tab', { name: 'Osoby' }).tap();
    await page.getByText(`Mieszka w rodzinie zastępczej: ${foster.name}, ul. Wzorcowa 2, Przykładowo`).waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);

    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, `/foster-families/${foster.id}/show`);
    await head.page.getByRole('switch', { name: 'Adres chroniony' }).click();
    await head.page.getByText('Adres jest odtąd chroniony.').waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await page.reload();
    await page.getByRole('tab', { name: 'Osoby' }).tap();
    await page.getByText('Mieszka w rodzinie zastępczej. Adres chroniony.').waitFor();
    expect(await page.getByText(foster.name).count()).toBe(0);
    expect([...troubles, ...head.troubles]).toEqual([]);
    for (const each of [{ close }, head]) await each.close();
  });

  test('a supervisor asks on the family’s page who opened this file, and everyone sees their own sign-ins', async () => {
    const { unitId, supervisor, staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id, name } = await family({ assistant });
    await family({ assistant: await staff('assistant') });
    const worker = await product.open(assistant, phone, `/families/${id}/show`);
    await worker.page.getByRole('heading', { name, level: 1 }).waitFor();
    await worker.page.waitForLoadState('networkidle');
    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, `/families/${id}/show`);
    await head.page.getByRole('button', { name: 'Dostęp do akt' }).click();
    await head.page.getByRole('menuitem', { name: 'Kto otwierał te akta' }).click();
    await head.page.getByRole('heading', { name: `Kto otwierał akta: ${name}` }).waitFor();
    const looks = head.page.getByRole('main').getByRole('listitem');
    await looks
      .filter({ hasText: `Osoba ${assistant.familyName} (Asystent rodziny): otwarto:` })
      .filter({ hasText: 'rodziny' })
      .first()
      .waitFor();
    expect(new URL(head.page.url()).search).not.toContain('Przyk');
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await head.page.getByRole('link', { name: 'Wróć do akt' }).click();
    await head.page.getByRole('heading', { name, level: 1 }).waitFor();

    const attempt = { unitId, actorId: assistant.id, actorRole: 'assistant', resource: 'session' } as const;
    for (const action of ['signIn', 'signInRefused'] as const)
      await prisma.auditEvent.create({ data: { ...attempt, action, requestId: crypto.randomUUID() } });
    await worker.page.goto(`${product.address}/account`);
    await worker.page.getByText('odmówiono zalogowania: złe hasło').waitFor();
    await worker.page.getByText('zalogowano', { exact: true }).waitFor();
    expect([await flawsOf(worker.page), await englishIn(worker.page)]).toEqual([[], []]);
    expect([...worker.troubles, ...head.troubles]).toEqual([]);
    for (const each of [worker, head]) await each.close();
  });
});

/** Someone from a list one types into. */
async function choose(page: Page, label: string, familyName: string) {
  await page.getByRole('combobox', { name: label }).fill(familyName);
  await page.getByRole('option', { name: new RegExp(`^${familyName} `) }).click();
}
