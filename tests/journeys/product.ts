import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeSource from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#contract/actor.ts';
import { createApp } from '#server/app.ts';
import { chromiumPath, launchChromium } from '../../scripts/chromium.ts';
import { database } from '../support/given.ts';
import { identifierKeys } from '../support/numbers.ts';
import { givenSession } from '../support/sessions.ts';

/** Journeys need a browser; where there is none they are skipped, and the summary says so. */
export const hasBrowser = existsSync(chromiumPath);

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

/** The whole product on a port of its own, with a real browser in front of it. */
export async function startProduct() {
  buildAdmin();
  const app = createApp({
    database,
    now: () => new Date(),
    secure: false,
    demoAccounts: { accounts: [], password: null },
    identifierKeys,
    adminFolder: 'admin/dist',
  });
  const server = await new Promise<Server>((done) => {
    const listening = app.listen(0, '127.0.0.1', () => done(listening));
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  return {
    address,
    open: (staff: SignedIn, viewport: typeof phone, path = '/') => openAs(browser, address, staff, viewport, path),
    openSignedOut: (viewport: typeof phone) => openPage(browser, address, viewport, '/'),
    stop: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

type SignedIn = { id: string; unitId: string; role: Role };

async function openAs(browser: Browser, address: string, staff: SignedIn, viewport: typeof phone, path: string) {
  const token = await givenSession(staff, new Date());
  return openPage(browser, address, viewport, path, token);
}

/** A page that notes what went wrong in it: script errors, what the content policy stopped, answers of 500. */
async function openPage(browser: Browser, address: string, viewport: typeof phone, path: string, token?: string) {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    hasTouch: viewport === phone,
    acceptDownloads: true,
  });
  if (token)
    await context.addCookies([{ name: 'piecza', value: token, url: address, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => line.text().includes('Content Security Policy') && troubles.push(line.text()));
  page.on('response', (answer) => answer.status() >= 500 && troubles.push(`${answer.status()} ${answer.url()}`));
  await page.goto(address + path);
  return { page, troubles, close: () => context.close() };
}

/** WCAG 2.1 A and AA, as far as a program can tell, and nothing wider than the screen. */
export async function flawsOf(page: Page) {
  // Half faded in or out, everything lacks contrast.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getTiming().iterations === Number.POSITIVE_INFINITY,
      ),
  );
  await page.evaluate(AxeSource.source);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }),
  );
  const flaws = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [...flaws, `${wide} px wider than the screen`] : flaws;
}

/** Words of the interface that were left in English, or keys that have no words at all. */
export async function englishIn(page: Page) {
  const text = await page.locator('body').innerText();
  return (
    text.match(
      /\b(resources|ra|app)\.\w+\.\w+|\b(Save|Cancel|Delete|Search|Loading|Family|Visit|Required|undefined|null|NaN|Invalid Date)\b/g,
    ) ?? []
  );
}

function buildAdmin() {
  const newest = Math.max(
    ...globSync(['admin/**/*.{ts,tsx,html}', 'contract/*.ts'])
      .filter((file) => !file.includes('admin/dist'))
      .map((file) => statSync(file).mtimeMs),
  );
  const built = existsSync('admin/dist/index.html') ? statSync('admin/dist/index.html').mtimeMs : 0;
  if (built < newest)
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'admin'], { stdio: 'pipe' });
}
