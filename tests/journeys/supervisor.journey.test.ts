import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenUnit, prisma } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

const years = [
  [2015, 101130473n, 32852000n],
  [2016, 114995836n, 35341200n],
  [2017, 108672120n, 59400000n],
  [2018, 120260059n, 51219100n],
  [2019, 158236144n, 47041500n],
] as const;

describe.skipIf(!hasBrowser)('a supervisor', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('reads the money of 2015–2019 to the grosz, with own share, percentage and totals', async () => {
    const { supervisor, unitId } = await givenUnit();
    for (const [year, taskValueGrosze, grantGrosze] of years)
      await prisma.programmeYear.create({ data: { unitId, year, taskValueGrosze, grantGrosze } });
    const { page, troubles, close } = await product.open(
      { ...supervisor, role: 'supervisor' },
      desk,
      '/programme-report?from=2015-01-01&until=2019-12-31',
    );
    await page.getByText('2 258 538,00').first().waitFor();
    const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
    for (const figure of [
      '1 011 304,73 zł',
      '328 520,00 zł',
      '682 784,73 zł',
      '32,48 %',
      '1 149 958,36 zł',
      '30,73 %',
      '1 086 721,20 zł',
      '54,66 %',
      '1 202 600,59 zł',
      '42,59 %',
      '1 582 361,44 zł',
      '29,73 %',
      '6 032 946,32 zł',
      '2 258 538,00 zł',
      '3 774 408,32 zł',
      '37,44 %',
    ])
      expect(text).toContain(figure);
    expect([await flawsOf(page), await englishIn(page), troubles]).toEqual([[], [], []]);
    await close();
  });

  test('is told the law at the sixteenth family, and may go on with a reason', async () => {
    const { supervisor, staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    for (let n = 0; n < 15; n++) await family({ assistant });
    const { id } = await family();
    const { page, close } = await product.open(
      { ...supervisor, role: 'supervisor' },
      desk,
      `/assignments/create?familyId=${id}&staffId=${assistant.id}`,
    );
    await page
      .getByText(/15 z 15/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Przydziel' }).click();
    await page
      .getByText(/ustawa dopuszcza najwyżej 15 jednocześnie/)
      .first()
      .waitFor();
    await page.getByLabel('Powód przydzielenia ponad limit').fill('Rodzeństwo rodziny, którą już prowadzi.');
    await page.getByRole('button', { name: 'Przydziel' }).click();
    await expect.poll(() => prisma.assignment.count({ where: { familyId: id } })).toBe(1);
    await close();
  });

  test('opens the list behind a figure and finds as many rows as the figure says', async () => {
    const { supervisor, staff, family, member } = await givenUnit();
    const assistant = await staff('assistant');
    for (let n = 0; n < 3; n++) await member((await family({ assistant })).id);
    const { page, troubles, close } = await product.open(
      { ...supervisor, role: 'supervisor' },
      desk,
      '/programme-report?from=2026-01-01&until=2026-12-31',
    );
    const figure = page.getByRole('link', { name: 'Rodziny z asystentem: 3. Otwórz listę.' });
    await figure.waitFor();
    await figure.click();
    await page.getByText(/1–3 z 3/).waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  test('and every other role: screens fit, are in Polish and without flaws a program can find', async () => {
    const { supervisor, staff, family } = await givenUnit();
    await family({ assistant: await staff('assistant') });
    const roles = [
      {
        who: { ...supervisor, role: 'supervisor' as const },
        paths: [
          '/',
          '/team',
          '/assignments',
          '/programme-report',
          '/programme-years',
          '/families',
          '/foster-families',
          '/help-plans',
          '/staff',
        ],
      },
      { who: await staff('administrator'), paths: ['/', '/staff', '/staff/create', '/forms-of-support'] },
      { who: await staff('dataProtectionOfficer'), paths: ['/', '/audit-events'] },
    ];
    for (const { who, paths } of roles)
      for (const size of [desk, phone]) {
        const { page, troubles, close } = await product.open(who, size);
        for (const path of paths) {
          await page.goto(product.address + path);
          await page.waitForLoadState('networkidle');
          await page.getByRole('heading', { level: 1 }).waitFor();
          expect([who.role, size.width, path, await flawsOf(page), await englishIn(page)]).toEqual([
            who.role,
            size.width,
            path,
            [],
            [],
          ]);
        }
        expect(troubles).toEqual([]);
        await close();
      }
  });
});
