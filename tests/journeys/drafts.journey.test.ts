import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#server/sessions/passwords.ts';
import { day, givenUnit, prisma } from '../support/given.ts';
import { endSessionsNow, givePassword } from '../support/sessions.ts';
import { desk, englishIn, flawsOf, hasBrowser, startProduct } from './product.ts';

const words = 'Duży pies bez uwięzi, dzwonić przed wejściem.';
const begunEarlier = 'To zaczęte wcześniej i jeszcze niezapisane.';
const password = 'bardzo długie hasło';

describe.skipIf(!hasBrowser)('what was being written', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  const note = (page: Page) => page.getByLabel('Co trzeba wiedzieć przed wizytą');
  const save = (page: Page) => page.getByRole('button', { name: 'Zapisz', exact: true });
  const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

  async function signIn(page: Page, email: string) {
    await page.getByLabel('Adres e-mail').fill(email);
    await page.getByLabel('Hasło').fill(password);
    await page.getByRole('button', { name: 'Zaloguj' }).click();
  }

  test('in a dialog is there again after the session ended, for its author alone, and gone once it is saved', async () => {
    const { unitId, staff, family } = await givenUnit();
    const [author, other] = [await staff('assistant'), await staff('assistant')];
    for (const { id } of [author, other]) await givePassword(unitId, id, await hashPassword(password));
    const { id: familyId } = await family({ assistant: author });
    const { page, troubles, close } = await product.open(author, desk, `/families/${familyId}/show`);
    const add = page.getByRole('button', { name: 'Dodaj ostrzeżenie' });
    await add.click();
    await page.getByLabel('Czego dotyczy').click();
    await page.getByRole('option').first().click();
    await note(page).fill(words);
    await endSessionsNow(author.id);
    await save(page).click();

    await signIn(page, author.email);
    await add.click();
    await page.getByText(begunEarlier).waitFor();
    expect(await note(page).inputValue()).toBe(words);
    expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);

    await save(page).click();
    await note(page).waitFor({ state: 'detached' });
    expect(await prisma.familyWarning.findMany({ where: { familyId } })).toMatchObject([{ note: words }]);
    expect(await kept(page)).not.toContain('uwięzi');

    await add.click();
    await note(page).fill(words);
    await endSessionsNow(author.id);
    await page.goto(product.address);
    await page.getByLabel('Adres e-mail').waitFor();
    expect(await kept(page)).toContain('uwięzi');
    await signIn(page, other.email);
    await page.waitForFunction(() => !JSON.stringify({ ...sessionStorage }).includes('uwięzi'));
    expect(troubles).toEqual([]);
    await close();
  });

  test('over a version somebody has changed since is compared with theirs, and can be begun anew', async () => {
    const { unitId, staff, family } = await givenUnit();
    const assistant = await staff('assistant');
    const { id: familyId } = await family({ assistant });
    const { id } = await prisma.familyWarning.create({
      data: {
        ...{ unitId, familyId, kind: 'other', note: 'Pies.', recordedById: assistant.id },
        ...{ sinceOn: day('2026-11-20'), reviewOn: day('2027-05-20') },
      },
    });
    const { page, close } = await product.open(assistant, desk, `/families/${familyId}/show`);
    const review = page.getByRole('button', { name: 'Przejrzyj' });
    await review.click();
    await note(page).fill(words);
    await page.getByRole('button', { name: 'Anuluj' }).click();
    await prisma.familyWarning.update({ where: { id }, data: { note: 'Psa już nie ma.', revision: { increment: 1 } } });
    await page.reload();
    await review.click();
    await page.getByText(begunEarlier).waitFor();
    await save(page).click();
    const both = page.getByRole('dialog', { name: 'Ktoś zmienił to w międzyczasie' });
    await both.getByText('Psa już nie ma.').waitFor();
    await both.getByText(words).waitFor();
    await both.getByRole('button', { name: 'Zostaw zapisaną' }).click();
    await both.waitFor({ state: 'detached' });

    await review.click();
    expect(await note(page).inputValue()).toBe('Psa już nie ma.');
    await note(page).fill(words);
    await page.keyboard.press('Escape');
    await review.click();
    await page.getByRole('button', { name: 'Zacznij od nowa' }).click();
    expect(await note(page).inputValue()).toBe('Psa już nie ma.');
    expect(await kept(page)).not.toContain('uwięzi');
    await close();
  });

  test('of a decision waits when the session ends in the middle of it', async () => {
    const { unitId, supervisor, family, member } = await givenUnit();
    await givePassword(unitId, supervisor.id, await hashPassword(password));
    const { id: familyId } = await family();
    const { id: personId } = await member(familyId);
    await prisma.death.create({
      data: { unitId, personId, diedOn: day('2026-11-20'), recordedById: supervisor.id },
    });
    const { page, close } = await product.open(supervisor, desk, `/families/${familyId}/show`);
    const decide = page.getByRole('button', { name: 'Wznów przypomnienia' });
    const decision = page.getByRole('dialog', { name: 'Wznów przypomnienia' });
    await decide.click();
    await decision.getByRole('textbox').fill(words);
    await endSessionsNow(supervisor.id);
    await decision.getByRole('button', { name: 'Wznów przypomnienia' }).click();
    await signIn(page, supervisor.email);
    await decide.click();
    await decision.getByText(begunEarlier).waitFor();
    await decision.getByRole('button', { name: 'Wznów przypomnienia' }).click();
    await decision.waitFor({ state: 'detached' });
    expect(await prisma.death.findFirstOrThrow({ where: { personId } })).toMatchObject({ note: words });
    expect(await kept(page)).not.toContain('uwięzi');
    await close();
  });
});
