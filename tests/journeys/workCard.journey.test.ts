import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { monthsLater } from '../../admin/workCards/months.ts';
import { day, givenUnit, prisma, uuidv7 } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

describe.skipIf(!hasBrowser)('a work card', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('is filled in and confirmed on the phone, and accepted at the desk', async () => {
    const month = monthsLater(warsawDay(new Date()), -1);
    const { staff, family, supervisor, unitId } = await givenUnit();
    const assistant = await staff('assistant');
    const { id: familyId } = await family({ assistant });
    await prisma.activityLog.create({
      data: {
        id: uuidv7(),
        unitId,
        familyId,
        kind: 'visit',
        outcome: 'tookPlace',
        heldOn: day(`${month}-01`),
        startedAt: '09:00',
        minutes: 90,
        formsOfSupport: ['parentingConsultations'],
        recordedById: assistant.id,
        recordedAt: new Date(),
      },
    });

    const worker = await product.open(assistant, phone);
    await worker.page.getByRole('link', { name: 'Otwórz kartę' }).tap();
    await worker.page.getByRole('button', { name: 'Dodaj godziny poza rodzinami' }).tap();
    await worker.page.getByLabel('Od *').fill('10:00');
    await worker.page.getByLabel('Do *').fill('12:00');
    await worker.page.getByLabel('Czego dotyczyło').fill('Superwizja zespołu');
    await worker.page.getByRole('button', { name: 'Zapisz' }).tap();
    await worker.page.getByText('Superwizja zespołu').waitFor();
    await worker.page.getByText('1 rzecz do sprawdzenia').waitFor();
    expect([await flawsOf(worker.page), await englishIn(worker.page)]).toEqual([[], []]);
    await worker.page.getByRole('button', { name: 'Potwierdź kartę' }).tap();
    await worker.page.getByRole('dialog').getByRole('button', { name: 'Potwierdź kartę' }).tap();
    await worker.page.getByRole('button', { name: 'Cofnij potwierdzenie' }).waitFor();

    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, `/work-cards?month=${month}`);
    await head.page.getByRole('checkbox', { name: /Zaznacz wszystkie/ }).check();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    await head.page.getByRole('button', { name: 'Przyjmij zaznaczone (1)' }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Przyjmij' }).click();
    await head.page.getByText('Przyjęto 1 kartę.').waitFor();
    await head.page.getByRole('link', { name: /assistant/ }).click();
    await head.page.getByText('3 h', { exact: true }).first().waitFor();
    await head.page.getByText('przyjęcie, ').waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    expect([...worker.troubles, ...head.troubles]).toEqual([]);
    await worker.close();
    await head.close();
  });
});
