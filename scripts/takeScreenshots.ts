import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { demoAccounts, demoPassword } from '../prisma/seed/demoAccounts.ts';
import { launchChromium } from './chromium.ts';

/**
 * The pictures of the README, from a running product with sample data:
 * `npm start` in one window, `npm run screenshots` in another.
 */
const address = process.argv[2] ?? 'http://localhost:3000';
const folder = 'docs/screenshots';

const browser = await launchChromium();
mkdirSync(folder, { recursive: true });

await picture('today-phone', 'assistant', { width: 390, height: 844 }, async () => {});
await picture('visit-phone', 'assistant', { width: 390, height: 844 }, async (page) => {
  await page
    .getByRole('link', { name: /Wizyta/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Odbyła się' }).click();
});
await picture('family-desktop', 'assistant', { width: 1440, height: 900 }, async (page) => {
  await page.goto(`${address}/families`);
  await page
    .getByRole('row', { name: /Praca w toku/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByText('Oś czasu').waitFor();
});
await picture('plan-desktop', 'coordinator', { width: 1440, height: 900 }, async (page) => {
  await page.goto(`${address}/help-plans`);
  await page
    .getByRole('row', { name: /Obowiązuje/ })
    .getByRole('link')
    .first()
    .click();
  await page.getByText('Cele i działania').waitFor();
});
await picture('report-desktop', 'supervisor', { width: 1440, height: 900 }, async (page) => {
  await page.goto(`${address}/programme-report?from=2015-01-01&until=2019-12-31`);
  await page.getByRole('heading', { name: 'Środki' }).scrollIntoViewIfNeeded();
});
await browser.close();

async function picture(
  name: string,
  role: string,
  viewport: { width: number; height: number },
  reach: (page: Page) => Promise<void>,
) {
  const { email } = demoAccounts.find((account) => account.role === role)!;
  const context = await browser.newContext({
    viewport,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    deviceScaleFactor: viewport.width < 600 ? 2 : 1,
  });
  await context.request.post(`${address}/api/session`, { data: { email, password: demoPassword } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await reach(page);
  await page.waitForLoadState('networkidle');
  // Colours fade in.
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
  console.log(`${folder}/${name}.png`);
}
