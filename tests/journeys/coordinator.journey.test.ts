import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenUnit, prisma } from '../support/given.ts';
import { endSessionsNow } from '../support/sessions.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

describe.skipIf(!hasBrowser)('a coordinator', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('finds a child through the foster family and writes the child’s help plan, down to an activity, and submits it', async () => {
    const { staff, fosterFamily, childIn } = await givenUnit();
    const coordinator = await staff('coordinator');
    const foster = await fosterFamily({ coordinator });
    const child = await childIn(foster.id);
    const { page, troubles, close } = await product.open(coordinator, desk, '/foster-families');

    await page.getByRole('link', { name: foster.name }).click();
    await page
      .getByRole('link', { name: new RegExp(child.familyName) })
      .first()
      .click();
    await page.getByText('To dziecko nie ma jeszcze planu pomocy.').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    expect(await englishIn(page)).toEqual([]);

    await page.getByRole('link', { name: 'Przygotuj plan' }).first().click();
    await page.getByLabel(/Cel główny/).fill('Powrót do rodziny, gdy rodzice urządzą mieszkanie');
    await page.getByRole('button', { name: 'Utwórz szkic' }).click();

    await page.getByRole('button', { name: 'Dodaj cel' }).click();
    await choose(page, 'Obszar', 'Zdrowie');
    await inDialog(page, 'Cel szczegółowy').fill('Regularne wizyty u stomatologa');
    await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click();

    await page.getByRole('button', { name: 'Dodaj działanie' }).click();
    await inDialog(page, 'Działanie').fill('Umówić pierwszą wizytę');
    await choose(page, 'Forma wsparcia', 'specialistPsychological');
    await choose(page, 'Kto odpowiada', 'Rodzina zastępcza');
    await inDialog(page, 'Imię i nazwisko lub nazwa').fill('rodzina zastępcza');
    await inDialog(page, 'Termin realizacji').fill('2027-01-15');
    await inDialog(page, 'Przewidywany efekt').fill('Zęby wyleczone do wiosny');
    await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click();
    await page.getByText('15.01.2027').waitFor();
    expect(await flawsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Złóż do zatwierdzenia' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Złóż do zatwierdzenia' }).click();
    await page.getByText(/Plan czeka na decyzję kierownika/).waitFor();
    const plan = await prisma.helpPlan.findFirstOrThrow({ where: { childId: child.id } });
    expect(plan).toMatchObject({ version: 1, draftedById: coordinator.id, submittedOn: expect.any(Date) });
    expect(troubles).toEqual([]);
    await close();
  });

  test('a session that ends while an assessment is written loses nothing of it', async () => {
    const { staff, fosterFamily, childIn } = await givenUnit();
    const coordinator = await staff('coordinator');
    const foster = await fosterFamily({ coordinator });
    const child = await childIn(foster.id);
    const address = `/assessments/create?childId=${child.id}`;
    const { page, close } = await product.open(coordinator, desk, address);
    await page.getByRole('radio').first().check();
    await page.getByLabel('Treść oceny').fill('Dziecko dobrze się rozwija i ma przyjaciół w klasie.');
    await page.waitForTimeout(1_500);
    await endSessionsNow(coordinator.id);

    await page.getByRole('button', { name: 'Zapisz ocenę' }).last().click();
    await page.getByRole('heading', { name: 'Logowanie do Pieczy' }).waitFor();

    expect(await prisma.assessment.count({ where: { childId: child.id } })).toBe(0);
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(kept).toContain('Dziecko dobrze się rozwija');
    await close();
  });

  test('on a phone every screen fits and is in Polish', async () => {
    const { staff, fosterFamily, childIn } = await givenUnit();
    const coordinator = await staff('coordinator');
    const foster = await fosterFamily({ coordinator });
    const child = await childIn(foster.id);
    const { page, troubles, close } = await product.open(coordinator, phone);
    for (const path of [
      '/',
      '/foster-families',
      `/foster-families/${foster.id}/show`,
      '/children',
      `/children/${child.id}/show`,
      '/obligations',
    ]) {
      await page.goto(product.address + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await flawsOf(page), await englishIn(page)]).toEqual([path, [], []]);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});

const inDialog = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label, { exact: false });

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}
