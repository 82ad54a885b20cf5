import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenUnit, prisma, visitTo } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

describe.skipIf(!hasBrowser)('entries in full', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('each child is seen in its own way, and what is rarely asked is one tap away', async () => {
    const { staff, family, member } = await givenUnit();
    const assistant = await staff('assistant');
    const { id } = await family({ assistant });
    const [older, younger] = [await member(id), await member(id)];
    const { page, troubles, close } = await product.open(assistant, phone, `/activity-logs/create?familyId=${id}`);

    await page.getByRole('button', { name: 'Towarzyszenie' }).tap();
    await page.getByRole('button', { name: 'Odbyło się' }).tap();
    await page.getByLabel('Jaka instytucja').fill('Poradnia nr 2');
    await page.getByRole('button', { name: 'parentingProblems' }).tap();
    await page.getByRole('button', { name: 'Każde dziecko osobno' }).tap();
    const seen = (child: { givenName: string; familyName: string }, how: string) =>
      page
        .getByRole('group', { name: `${child.givenName} ${child.familyName}` })
        .getByRole('button', { name: how, exact: true })
        .tap();
    await seen(older!, 'Tak, sam na sam');
    await seen(younger!, 'Nie');
    await page.getByRole('button', { name: /zadania z art\. 15/ }).tap();
    await page.getByRole('button', { name: /^6\. / }).tap();
    await page.getByRole('button', { name: 'Samochód własny' }).tap();
    await page.getByLabel('Kilometry').fill('14');
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    // What is written survives the page.
    await page.reload();
    expect(await page.getByLabel('Kilometry').inputValue()).toBe('14');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page.getByText('Zapisano.').waitFor();

    expect(await prisma.activityLog.findFirstOrThrow({ where: { familyId: id } })).toMatchObject({
      kind: 'accompanying',
      institution: 'Poradnia nr 2',
      children: [
        { childId: older!.id, seen: 'alone' },
        { childId: younger!.id, seen: 'notSeen' },
      ],
      presentIds: [older!.id],
      taskCodes: ['6'],
      travelMeans: 'ownCar',
      travelKm: 14,
      unread: true,
    });
    expect(troubles).toEqual([]);
    await close();
  });

  test('a workshop of two families is written down once and is in both files', async () => {
    const { staff, family, unitId } = await givenUnit();
    const assistant = await staff('assistant');
    const families = [await family({ assistant }), await family({ assistant })];
    const { page, troubles, close } = await product.open(assistant, phone, '/activity-logs/create');

    await page.getByRole('link', { name: 'Wspólne wydarzenie kilku rodzin' }).tap();
    await page.getByRole('button', { name: families[0]!.name, exact: true }).tap();
    await page.getByRole('button', { name: 'socialActivity' }).tap();
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page.getByText('Wybierz co najmniej dwie rodziny.').waitFor();
    await page.getByRole('button', { name: families[1]!.name, exact: true }).tap();
    await page.getByLabel('Co się działo').fill('Warsztat o granicach.');
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page.getByText('Zapisano 2 wpisy.').waitFor();

    const entries = await prisma.activityLog.findMany({ where: { unitId } });
    expect(entries.map(({ minutes, note }) => [minutes, note])).toEqual([
      [45, 'Warsztat o granicach.'],
      [45, 'Warsztat o granicach.'],
    ]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('a coordinator writes one down of two foster families, without the tasks of an assistant', async () => {
    const { staff, fosterFamily, unitId } = await givenUnit();
    const coordinator = await staff('coordinator');
    const families = [await fosterFamily({ coordinator }), await fosterFamily({ coordinator })];
    const { page, troubles, close } = await product.open(coordinator, phone, '/activity-logs/create');
    await page.getByRole('link', { name: 'Wspólne wydarzenie kilku rodzin' }).tap();
    for (const { name } of families) await page.getByRole('button', { name, exact: true }).tap();
    await page.getByRole('button', { name: 'fosterFamilySupport' }).tap();
    expect(await page.getByRole('group', { name: /Zadania asystenta/ }).count()).toBe(0);
    await page.getByLabel('Co się działo').fill('Spotkanie grupy wsparcia.');
    await page.getByRole('button', { name: 'Zapisz', exact: true }).tap();
    await page.getByText('Zapisano 2 wpisy.').waitFor();
    expect(
      await prisma.activityLog.findMany({ where: { unitId }, select: { fosterFamilyId: true, minutes: true } }),
    ).toEqual(expect.arrayContaining(families.map(({ id }) => ({ fosterFamilyId: id, minutes: 45 }))));
    expect(troubles).toEqual([]);
    await close();
  });

  test('a supervisor reads with one tap and asks; the author answers from the first screen', async () => {
    const { staff, family, supervisor, unitId } = await givenUnit();
    const assistant = await staff('assistant');
    const { id } = await family({ assistant });
    for (const note of ['Pierwsza.', 'Druga.', 'Trzecia.']) {
      const { recordedAt, heldOn, ...visit } = visitTo(id, { note });
      await prisma.activityLog.create({
        data: {
          ...(visit as object as Parameters<typeof prisma.activityLog.create>[0]['data']),
          unitId,
          heldOn: new Date(heldOn),
          recordedAt: new Date(recordedAt),
          recordedById: assistant.id,
        } as never,
      });
    }
    const head = await product.open({ ...supervisor, role: 'supervisor' }, desk, '/entries-to-read');
    await head.page.getByText('Druga.').waitFor();
    expect([await flawsOf(head.page), await englishIn(head.page)]).toEqual([[], []]);
    const card = (note: string) => head.page.getByRole('article').filter({ hasText: note });
    await card('Pierwsza.').getByRole('button', { name: 'Przeczytane' }).click();
    await card('Pierwsza.').waitFor({ state: 'detached' });
    await card('Druga.').getByRole('button', { name: 'Zadaj pytanie' }).click();
    await head.page.getByLabel('O co pytasz').fill('Czy był lekarz?');
    await head.page.getByRole('button', { name: 'Wyślij' }).click();
    await card('Druga.').waitFor({ state: 'detached' });
    await head.page.getByLabel(/Zaznacz wszystkie/).check();
    await head.page.getByRole('button', { name: 'Oznacz jako przeczytane (1)' }).click();
    await head.page.getByText(/Wszystkie wpisy są przeczytane/).waitFor();
    await head.close();

    const { page, troubles, close } = await product.open(assistant, phone);
    await page.getByRole('link', { name: /Otwórz i odpowiedz/ }).tap();
    await page.getByLabel('Twoja odpowiedź').fill('Tak, w poniedziałek.');
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
    await page.getByRole('button', { name: 'Odpowiedz', exact: true }).tap();
    await page.getByText(/^Odpowiedź: /).waitFor();
    expect(await prisma.entryReview.count({ where: { unitId, answer: 'Tak, w poniedziałek.' } })).toBe(1);
    expect([...head.troubles, ...troubles]).toEqual([]);
    await close();
  });
});
