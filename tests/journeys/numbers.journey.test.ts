import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenUnit, prisma } from '../support/given.ts';
import { longAgo, peselNo } from '../support/numbers.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

describe.skipIf(!hasBrowser)('numbers of documents', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('on a phone: a slip is told at once, the number is kept covered, shown for a purpose, and covered again', async () => {
    const { staff, family, member } = await givenUnit();
    const assistant = await staff('assistant');
    const { id } = await family({ assistant });
    const { id: personId, givenName, familyName } = await member(id, 'parent', longAgo);
    const name = `${givenName} ${familyName}`;
    const { page, troubles, close } = await product.open(assistant, phone, `/families/${id}/show`);
    await page.clock.install();
    const pesel = peselNo(2468);

    await page.getByRole('tab', { name: 'Osoby' }).tap();
    const asked = page.waitForRequest(`**/api/people/${personId}/identifiers`);
    await page.getByRole('button', { name: `Numery: ${name}` }).tap();
    await asked;
    await page.getByRole('button', { name: `Wpisz: PESEL, ${name}` }).tap();
    const field = page.getByRole('textbox', { name: 'Numer' });
    await field.fill('44051401358');
    await page.getByRole('button', { name: 'Zapisz' }).tap();
    await page.getByText('nie zgadza się cyfra kontrolna').waitFor();
    await field.fill('44051401359');
    await page.getByRole('button', { name: 'Zapisz' }).tap();
    await page.getByText('inną datę urodzenia niż zapisana (05.05.1901)').waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await field.fill(`${pesel.slice(0, 6)} ${pesel.slice(6)}`);
    await field.press('Enter');
    const covered = page.getByText(`*******${pesel.slice(7)}`);
    await covered.waitFor();

    await page.getByRole('button', { name: `Pokaż: PESEL, ${name}` }).tap();
    const showIt = page.getByRole('dialog').getByRole('button', { name: 'Pokaż' });
    expect(await showIt.isDisabled()).toBe(true);
    await page.getByLabel('Pismo do sądu lub kuratora').check();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await showIt.tap();
    await page.getByText(pesel).waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.clock.fastForward(20_000);
    expect(await page.getByText(pesel).isVisible()).toBe(true);
    await page.clock.fastForward(11_000);
    await covered.waitFor();
    expect(await page.getByText(pesel).count()).toBe(0);

    // Somebody calls with the number: whose is it?
    await page.goto(`${product.address}/families`);
    await page.getByRole('button', { name: 'Szukaj po PESEL' }).tap();
    await page.getByRole('textbox', { name: 'PESEL' }).fill(peselNo(2470));
    await page.getByRole('button', { name: 'Szukaj', exact: true }).tap();
    await page.getByText('nikt nie ma tego numeru').waitFor();
    await page.getByRole('textbox', { name: 'PESEL' }).fill(pesel);
    await page.getByRole('button', { name: 'Szukaj', exact: true }).tap();
    await page.getByText(`${name}, ur. 05.05.1901`).waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('link', { name: 'Otwórz rodzinę' }).tap();
    await page.waitForURL(`**/families/${id}/show`);

    expect(page.url()).not.toContain(pesel);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
      pesel,
    );
    expect(await prisma.auditEvent.findMany({ where: { actorId: assistant.id, action: 'reveal' } })).toMatchObject([
      { fields: ['pesel', 'toCourt'], fileIds: [id] },
    ]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('at the desk: a child’s number is on the child’s page, by keyboard alone', async () => {
    const { staff, fosterFamily, childIn } = await givenUnit();
    const coordinator = await staff('coordinator');
    const child = await childIn((await fosterFamily({ coordinator })).id, { bornOn: longAgo });
    const { page, troubles, close } = await product.open(coordinator, desk, `/children/${child.id}/show`);

    const enter = page.getByRole('button', { name: /^Wpisz: Dokument tożsamości/ });
    await enter.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('abc 123456');
    await page.keyboard.press('Enter');
    await page.getByText('*****3456').waitFor();
    await page.getByRole('button', { name: /^Pokaż: Dokument tożsamości/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('ABC123456').waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('button', { name: /^Ukryj: Dokument tożsamości/ }).click();
    await page.getByText('*****3456').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });
});
