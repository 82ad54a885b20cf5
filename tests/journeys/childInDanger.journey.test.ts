import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenUnit, prisma } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

describe.skipIf(!hasBrowser)('a child in danger, and a family that goes to a colleague', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('recorded on the phone without signal, sent again as one record, seen and closed by the supervisor', async () => {
    const { supervisor, staff, family, member } = await givenUnit();
    const assistant = await staff('assistant');
    const { id: familyId } = await family({ assistant });
    await member(familyId);
    const { page, troubles, close } = await product.open(assistant, phone);
    await page.getByRole('link', { name: 'Zagrożenie dziecka' }).tap();
    await page.waitForURL('**/interventions/create**');
    await page.getByRole('link', { name: /Przykładowscy/ }).tap();
    await page.getByRole('link', { name: 'Zadzwoń 112' }).waitFor();
    // A record with nothing in it says what is missing.
    await page.getByRole('button', { name: 'Zapisz zagrożenie' }).tap();
    await page.getByText('Wskaż co najmniej jedno.').waitFor();
    await page.getByRole('button', { name: 'Dziecko bez opieki' }).tap();
    await page.getByRole('button', { name: 'Policja (112)' }).tap();
    await page.getByLabel('Numer zgłoszenia lub pisma').fill('ZG/17');
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);

    // It arrives, and the answer is lost on the way back: twice the same, and one record.
    await page.route('**/api/interventions', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Zapisz zagrożenie' }).tap();
    await page.getByText('Brak połączenia').waitFor();
    await page.unroute('**/api/interventions');
    await page.reload();
    await page.getByText('To zaczęte wcześniej i jeszcze niezapisane.').waitFor();
    await page.getByRole('button', { name: 'Zapisz zagrożenie' }).tap();
    await page.getByText('Zapisano. Kierownik dostał wiadomość.').waitFor();
    await page.getByText('nr ZG/17').waitFor();
    expect(await prisma.intervention.count({ where: { familyId } })).toBe(1);
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await close();

    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/team');
    await head.page.getByRole('link', { name: /1 interwencja w toku/ }).click();
    await head.page.getByRole('link', { name: 'Dziecko bez opieki' }).click();
    await head.page.getByRole('button', { name: 'Dopisz' }).click();
    await head.page.getByLabel('Notatka').fill('Sprawdzono w szkole.');
    expect(await flawsOf(head.page)).toEqual([]);
    await head.page.getByRole('button', { name: 'Zapisz', exact: true }).click();
    await head.page.getByText('Sprawdzono w szkole.').waitFor();
    await head.page.getByRole('button', { name: 'Zamknij interwencję' }).click();
    await head.page.getByLabel('Zamknięcie').fill('Dziecko jest u babci.');
    await head.page.getByRole('button', { name: 'Zamknij', exact: true }).click();
    await head.page.getByText('Zamknięto interwencję.').waitFor();
    expect(await englishIn(head.page)).toEqual([]);
    await head.close();
    expect(head.troubles).toEqual([]);
    expect(troubles.filter((trouble) => !trouble.includes('interventions'))).toEqual([]);
  });

  test('a supervisor hands a family over, the receiver accepts it on the phone', async () => {
    const { supervisor, staff, family } = await givenUnit();
    const [giver, receiver] = [await staff('assistant'), await staff('assistant')];
    const { name } = await family({ assistant: giver });
    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/assignments');
    await head.page.getByRole('link', { name: `Przekaż: ${name}` }).click();
    await head.page.getByLabel('Komu').click();
    await head.page.getByRole('option', { name: new RegExp(receiver.familyName) }).click();
    await head.page.getByText('teraz 0, potem 1').waitFor();
    await head.page.getByLabel('Notatka przekazania').fill('Najpierw zadzwoń do babci.');
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await head.page.getByRole('button', { name: 'Przekaż 1 rodzinę' }).click();
    await head.page.getByText('czeka na przyjęcie').waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);

    const { page, troubles, close } = await product.open(receiver, phone);
    await page.getByText('Najpierw zadzwoń do babci.').waitFor();
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('button', { name: `Przyjmij: ${name}` }).tap();
    await page.getByRole('button', { name: 'Przyjmij', exact: true }).tap();
    await page.getByText('Przyjęto rodzinę.').waitFor();
    await page.getByRole('link', { name: 'Rodziny' }).tap();
    await page.getByRole('link', { name, exact: true }).waitFor();
    await close();
    await head.close();
    expect([...troubles, ...head.troubles]).toEqual([]);
  });
});
