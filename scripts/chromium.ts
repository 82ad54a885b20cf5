import { chromium } from 'playwright-core';

/** From the system's packages; nothing is downloaded. */
export const chromiumPath = '/usr/bin/chromium';

/** A browser that speaks Polish (date fields too) and reaches nothing but the addresses it is given. */
export const launchChromium = () =>
  chromium.launch({
    executablePath: chromiumPath,
    env: { ...process.env, LANGUAGE: 'pl' },
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=pl',
    ],
  });
