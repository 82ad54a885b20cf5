import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { givenUnit, prisma } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

const today = warsawDay(new Date());

describe.skipIf(!hasBrowser)('a family assistant on a phone', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('nobody at home takes four taps from the first screen at most', async () => {
    const { staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id, name } = await family({ assistant });
    const { page, troubles, close } = await product.open(assistant, phone);
    let taps = 0;
    const tap = async (locator: ReturnType<Page['locator']>) => {
      await locator.tap();
      taps++;
    };

    await tap(page.getByRole('link', { name: /Wizyta/ }).first());
    const chooses = page
      .getByRole('link', { name: new RegExp(name) })
      .or(page.getByRole('button', { name: new RegExp(name) }));
    await page.getByRole('button', { name: 'Nie zastano' }).or(chooses.first()).first().waitFor();
    if (!(await page.getByRole('button', { name: 'Nie zastano' }).isVisible())) await tap(chooses.first());
    await tap(page.getByRole('button', { name: 'Nie zastano' }));
    await tap(page.getByRole('button', { name: 'Zapisz', exact: true }));
    await page.getByText('Zapisano.').waitFor();

    expect(taps).toBeLessThanOrEqual(4);
    expect(await prisma.activityLog.findMany({ where: { familyId: id } })).toMatchObject([
      { outcome: 'notAtHome', heldOn: new Date(today), minutes: null },
    ]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('a family’s telephone number is mended where one stands: the button is above the menu', async () => {
    const { staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id } = await family({ assistant });
    const { page, troubles, close } = await product.open(assistant, phone, `/families/${id}/edit`);

    await page.getByLabel('Telefon').fill('500 600 700');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap({ timeout: 5_000 });
    await page
      .getByRole('link', { name: /500 600 700/ })
      .first()
      .waitFor();
    expect(await prisma.family.findUniqueOrThrow({ where: { id } })).toMatchObject({ phone: '500 600 700' });
    expect(troubles).toEqual([]);
    await close();
  });

  test('a visit saved on the phone is in the supervisor’s figures and in the spreadsheet at once', async () => {
    const { staff, family, member, supervisor } = await givenUnit();
    const assistant = await staff('assistant');
    const { id, name } = await family({ assistant });
    await member(id, 'parent', '1990-01-01');
    const { page, troubles, close } = await product.open(assistant, phone, `/activity-logs/create?familyId=${id}`);

    await page.getByRole('button', { name: 'Odbyła się' }).tap();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('button', { name: '1 h 30 min', exact: true }).tap();
    await page.getByRole('button', { name: 'parentingConsultations' }).tap();
    await page.getByLabel('Co się działo, co ustalono').fill('Ustalono plan dnia dzieci.');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page.getByText('Ustalono plan dnia dzieci.').waitFor();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await close();

    const year = today.slice(0, 4);
    const head = await product.open(
      { ...supervisor, role: 'supervisor' },
      desk,
      `/programme-report?from=${year}-01-01&until=${year}-12-31`,
    );
    const row = head.page.getByRole('row', { name: /Konsultacje wychowawcze/i });
    await row.waitFor();
    expect((await row.innerText()).split(/\s*\t\s*|\n+/).filter(Boolean)).toEqual(
      expect.arrayContaining(['1', '1', '1,50']),
    );
    const [download] = await Promise.all([
      head.page.waitForEvent('download'),
      head.page.getByRole('button', { name: 'Pobierz XLSX' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`sprawozdanie_${year}-01-01_${year}-12-31.xlsx`);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect([...troubles, ...head.troubles]).toEqual([]);
    await head.close();
  });

  test('without a signal nothing typed is lost, and trying again is the same visit', async () => {
    const { staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id } = await family({ assistant });
    const { page, close } = await product.open(assistant, phone, `/activity-logs/create?familyId=${id}`);
    await page.getByRole('button', { name: 'Odmowa' }).tap();
    await page.getByLabel('Co się działo, co ustalono').fill('Rodzina prosi o kontakt za tydzień.');

    await page.route('**/api/activity-logs', (route) =>
      route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue(),
    );
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page.getByText(/Brak połączenia/).waitFor();
    expect(await page.getByLabel('Co się działo, co ustalono').inputValue()).toBe(
      'Rodzina prosi o kontakt za tydzień.',
    );

    await page.reload();
    expect(await page.getByLabel('Co się działo, co ustalono').inputValue()).toBe(
      'Rodzina prosi o kontakt za tydzień.',
    );
    await page.unroute('**/api/activity-logs');
    await page
      .getByRole('button', { name: /Zapisz|Spróbuj ponownie/ })
      .first()
      .tap();
    await page.getByText('Zapisano.').waitFor();
    expect(await prisma.activityLog.count({ where: { familyId: id } })).toBe(1);
    await close();
  });

  test('a refusal is said under the field it is about', async () => {
    const { staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id } = await family({ assistant });
    const { page, close } = await product.open(assistant, phone, `/activity-logs/create?familyId=${id}`);
    await page.getByRole('button', { name: 'Odmowa' }).tap();
    await page.getByLabel('Data').fill('2026-01-01');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page
      .getByText(/Data jest wcześniejsza niż przyjęcie rodziny \(05\.01\.2026\)/)
      .first()
      .waitFor();
    expect(await prisma.activityLog.count({ where: { familyId: id } })).toBe(0);
    await close();
  });

  test('every screen fits a phone, is in Polish and without flaws a program can find', async () => {
    const { staff, family, member } = await givenUnit();
    const assistant = await staff('assistant');
    const { id } = await family({ assistant });
    await member(id);
    const { page, troubles, close } = await product.open(assistant, phone);
    for (const path of [
      '/',
      '/families',
      `/families/${id}/show`,
      '/obligations',
      '/activity-logs/create',
      `/assessments/create?familyId=${id}`,
      '/account',
    ]) {
      await page.goto(product.address + path);
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await flawsOf(page), await englishIn(page)]).toEqual([path, [], []]);
    }
    expect(troubles).toEqual([]);
    await close();
  });
});
