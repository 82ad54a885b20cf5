import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, givenUnit, prisma, visitTo } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

describe.skipIf(!hasBrowser)('two people at one row', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ktoś zmienił to w międzyczasie' });

  /** Somebody else saves a change of a family while it is open in a browser. */
  const changeMeanwhile = (id: string, data: object) =>
    prisma.family.update({ where: { id }, data: { ...data, revision: { increment: 1 } } });

  test('a form shows both versions by their labels; mine is saved over theirs only when I say so', async () => {
    const { supervisor, family } = await givenUnit();
    const { id } = await family();
    const { page, troubles, close } = await product.open(
      { ...supervisor, role: 'supervisor' },
      desk,
      `/families/${id}`,
    );
    await page.getByLabel('Nazwisko rodziny').fill('Moi');
    await changeMeanwhile(id, { name: 'Ich', intakeRoute: 'forLife', intakeOn: day('2026-01-07') });
    await page.getByRole('button', { name: 'Zapisz' }).click();

    const words = await dialog(page).innerText();
    for (const word of [
      ...['Nazwisko rodziny', 'Moi', 'Ich', 'Twoja wersja', 'Wersja zapisana'],
      ...['Skąd przyszła', 'Wniosek pracownika socjalnego', '„Za życiem”', '05.01.2026', '07.01.2026'],
    ])
      expect(words).toContain(word);
    expect(words).not.toContain('Miejscowość');
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    // Whoever goes on writing meanwhile is not overrun either.
    await changeMeanwhile(id, { name: 'Znowu ich' });
    await page.getByRole('button', { name: 'Zapisz moją wersję' }).click();
    await dialog(page).getByText('Znowu ich').waitFor();
    expect(await prisma.family.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: 'Znowu ich' });
    await page.getByRole('button', { name: 'Zapisz moją wersję' }).click();
    await page.getByRole('heading', { name: 'Moi' }).first().waitFor();
    expect(await prisma.family.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: 'Moi',
      intakeRoute: 'socialWorker',
      revision: 4,
    });
    expect(troubles).toEqual([]);
    await close();
  });

  test('when theirs is taken the form has it, and says so', async () => {
    const { supervisor, family } = await givenUnit();
    const { id } = await family();
    const { page, troubles, close } = await product.open(
      { ...supervisor, role: 'supervisor' },
      desk,
      `/families/${id}`,
    );
    await page.getByLabel('Nazwisko rodziny').fill('Moi');
    await changeMeanwhile(id, { name: 'Ich' });
    await page.getByRole('button', { name: 'Zapisz' }).click();
    await dialog(page).getByRole('button', { name: 'Zostaw zapisaną' }).click();
    await page.getByText('Została wersja zapisana przez inną osobę.').waitFor();
    await page.waitForFunction(() => (document.querySelector('input[name=name]') as HTMLInputElement)?.value === 'Ich');
    // And the next change of it is one of theirs.
    await page.getByLabel('Nazwisko rodziny').fill('Wspólni');
    await page.getByRole('button', { name: 'Zapisz' }).click();
    await page.getByRole('heading', { name: 'Wspólni' }).first().waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  test('in a dialog too, and in English', async () => {
    const { supervisor, staff, substitution } = await givenUnit();
    const [absent, substitute] = [await staff('assistant'), await staff('assistant')];
    const { id } = await substitution(absent, substitute, '2026-11-20', '2027-01-10');
    const { page, troubles, close } = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/substitutions');
    await page.evaluate(() => localStorage.setItem('RaStorePiecza.locale', '"en"'));
    await page.reload();
    await page.getByRole('button', { name: /Osoba assistant/ }).click();
    await page.locator('input[name=endedOn]').fill('2027-01-12');
    await prisma.substitution.update({
      where: { id },
      data: { endedOn: day('2027-01-15'), revision: { increment: 1 } },
    });
    await page.getByRole('button', { name: 'Save' }).click();
    const both = page.getByRole('dialog', { name: 'Someone changed this meanwhile' });
    await both.getByText('12.01.2027').waitFor();
    await both.getByText('15.01.2027').waitFor();
    await both.getByRole('button', { name: 'Keep the saved one' }).click();
    await both.waitFor({ state: 'detached' });
    expect(await page.locator('input[name=endedOn]').count()).toBe(0);
    await page.getByText('15.01.2027').first().waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  test('a correction of a visit on the phone: the note is kept, both notes are shown, mine is saved', async () => {
    const { staff, family, unitId } = await givenUnit();
    const assistant = await staff('assistant');
    const { id: familyId } = await family({ assistant });
    const { id } = visitTo(familyId);
    await prisma.activityLog.create({
      data: {
        ...{ id, unitId, familyId, kind: 'visit', outcome: 'notAtHome', heldOn: day('2026-11-20') },
        ...{ note: 'Pierwsza.', recordedById: assistant.id, recordedAt: new Date() },
      },
    });
    const { page, troubles, close } = await product.open(assistant, phone, `/activity-logs/${id}`);
    await page.getByLabel('Co się działo, co ustalono').fill('Moja notatka.');
    await prisma.activityLog.update({ where: { id }, data: { note: 'Ich notatka.', revision: { increment: 1 } } });
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await dialog(page).getByText('Ich notatka.').waitFor();
    await dialog(page).getByText('Moja notatka.').waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await dialog(page).getByRole('button', { name: 'Zostaw zapisaną' }).tap();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Ich notatka.'),
    );
    await page.getByLabel('Co się działo, co ustalono').fill('Obie notatki.');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page.getByText('Zapisano.').waitFor();
    expect(await prisma.activityLog.findUniqueOrThrow({ where: { id } })).toMatchObject({ note: 'Obie notatki.' });
    expect(troubles).toEqual([]);
    await close();
  });

  test('an answer that is lost on the way: saved once, and the second press gets the same answer', async () => {
    const { supervisor, staff, unitId } = await givenUnit();
    const [absent, substitute] = [await staff('assistant'), await staff('assistant')];
    const { page, close } = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/substitutions/create');
    const keys: (string | undefined)[] = [];
    let lost = 0;
    await page.route('**/api/substitutions', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    for (const [label, name] of [
      ['Kto będzie nieobecny', absent.familyName],
      ['Kto zastąpi', substitute.familyName],
    ] as const) {
      await page.getByLabel(label).fill(name);
      await page.getByRole('option', { name: new RegExp(name) }).click();
    }
    await page.locator('input[name=endedOn]').fill('2027-01-10');
    await page.getByRole('button', { name: 'Dodaj zastępstwo' }).click();
    await page.getByText(/nic nie zapisze się dwa razy/).waitFor();
    expect(await prisma.substitution.count({ where: { unitId } })).toBe(1);
    await page.getByRole('button', { name: 'Dodaj zastępstwo' }).click();
    await page.getByRole('row', { name: new RegExp(absent.familyName) }).waitFor();
    expect(await prisma.substitution.count({ where: { unitId } })).toBe(1);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    await close();
  });
});
