import { inject } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { keyringOf } from '#server/identifiers/keyring.ts';
import { secretsIn } from '#server/platform/secrets.ts';
import { demoAccounts, demoPassword } from '../../prisma/seed/demoAccounts.ts';
import { seedDemoUnit } from '../../prisma/seed/seedDemoUnit.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';
import { browserAt } from './browser.ts';
import { openTopology } from './topology.ts';

/** The whole set-up, running, with sample data. */
export async function startCity() {
  const ownerUrl = await emptyDatabase();
  const secrets = inject('secrets');
  const city = await openTopology({ ownerUrl, secrets });
  await Promise.all([city.redis(), city.migrate()]);
  await seedDemoUnit(ownerUrl, warsawDay(new Date()), keyringOf(secretsIn(secrets).identifierKeys()));
  await Promise.all([city.api('api-1'), city.api('api-2'), city.worker('worker-1'), city.worker('worker-2')]);
  await city.proxy();

  return {
    ...city,
    ownerUrl,
    secrets: secretsIn(secrets),
    /** Somebody who has signed in through the proxy. */
    async signedIn(role: string) {
      const browser = browserAt(city.address);
      const { email } = demoAccounts.find((account) => account.role === role)!;
      const { status } = await browser.send('POST', '/api/session', { email, password: demoPassword });
      if (status !== 200) throw new Error(`signing in through the proxy: ${status}`);
      return browser;
    },
  };
}

export type StartedCity = Awaited<ReturnType<typeof startCity>>;
