import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { englishIn, flawsOf } from './product.ts';

export const daysAgo = (days: number) => warsawDay(new Date(Date.now() - days * 86_400_000));

export const press = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true }).click();

export async function looksRight(page: Page) {
  expect([await flawsOf(page), await englishIn(page)]).toEqual([[], []]);
}

/** Chosen from a list that opens. */
export async function choose(page: Page, label: string | RegExp, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option }).click();
}

/** Opens a dialog by its button, fills it in and waits until it is saved. */
export async function inDialog(
  page: Page,
  open: string | Locator,
  save: string,
  fillIn?: (dialog: Locator) => Promise<unknown>,
) {
  await (typeof open === 'string' ? page.getByRole('button', { name: open, exact: true }) : open).click();
  const dialog = page.getByRole('dialog');
  await fillIn?.(dialog);
  await press(dialog, save);
  await dialog.waitFor({ state: 'detached' });
}

/** The end of every referral: whose family it is. Its file opens at the intake. */
export async function saveReferral(page: Page, name: string, signature: string) {
  await page.getByLabel('Nazwisko rodziny').fill(name);
  await page.getByLabel('Znak sprawy').fill(signature);
  await page.getByLabel('Ulica i numer').fill('ul. Przykładowa 7');
  await page.getByLabel('Miejscowość').fill('Przykładowo');
  await press(page, 'Zapisz zgłoszenie');
  await page.waitForURL(/\/families\/.*\/show\?part=intake/);
  return page.url().match(/families\/([^/]+)/)![1]!;
}

/** The social worker's interview and request, on the routes that have them. */
export async function fillInInterview(page: Page) {
  await page.getByLabel('Dzień wywiadu').fill(daysAgo(9));
  await page.getByLabel('Pracownik socjalny', { exact: true }).fill('Jan Wzorcowy');
  await page.getByLabel('Dzień wniosku').fill(daysAgo(9));
}

export const acceptReferral = (page: Page) =>
  inDialog(page, 'Zapisz decyzję', 'Zapisz', (dialog) => dialog.getByLabel('Dzień').fill(daysAgo(8)));

/** From the family's page; what is refused is seen by whoever asks `refused`. */
export async function assign(page: Page, worker: RegExp, refused?: () => Promise<unknown>) {
  await page.getByRole('link', { name: 'Przydziel asystenta' }).click();
  await choose(page, /Kto będzie prowadzić/, worker);
  await page.locator('input[type=date]').fill(daysAgo(8));
  await press(page, 'Przydziel');
  if (refused) {
    await refused();
    await press(page, 'Przydziel');
  }
  await page.getByText('Rodzina ma asystenta').waitFor();
}

export const recordFirstContact = (page: Page) =>
  inDialog(page, 'Zapisz pierwszy kontakt', 'Zapisz', (dialog) => dialog.getByLabel('Dzień').fill(daysAgo(7)));

export const decideOn = (page: Page, decision: string, explanation?: string) =>
  inDialog(page, decision, decision, async (dialog) => {
    if (explanation) await dialog.getByLabel('Wyjaśnienie').fill(explanation);
  });

/** The first that waits in its part of the supervisor's list. */
export async function approve(page: Page, part: string) {
  await page.goto('/approvals');
  await page.getByRole('region', { name: part }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Zatwierdź' }).waitFor();
  await decideOn(page, 'Zatwierdź');
}

/** The first goal of the plan whose page is open. */
export const rateGoal = (page: Page, progress: string) =>
  inDialog(page, page.getByRole('button', { name: /Zmień stan/ }).first(), 'Zapisz', async (dialog) => {
    await dialog.getByRole('combobox').click();
    await page.getByRole('option', { name: progress, exact: true }).click();
  });

export const proposalPath = (familyId: string) => `/ending-proposals/create?familyId=${familyId}`;

/** On the form of a proposal to end work; why is chosen, the rest is the same for everybody. */
export async function proposeEnding(page: Page, ground: string, lastDay = daysAgo(1)) {
  await page.getByLabel('Ostatni dzień pracy').fill(lastDay);
  await choose(page, /Powód zakończenia/, ground);
  await page.getByLabel('Podsumowanie pracy').fill('Dzieci chodzą do szkoły, praca z rodziną się kończy.');
  await press(page, 'Złóż wniosek o zakończenie');
}
