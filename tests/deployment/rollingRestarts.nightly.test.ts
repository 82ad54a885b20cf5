import { expect, onTestFinished, test } from 'vitest';
import { asOwner, visitsOf } from '../../scripts/drill/state.ts';
import { startCity } from './startedCity.ts';
import { steadyLoad } from './steadyLoad.ts';
import { canRunCity } from './topology.ts';

test.skipIf(!canRunCity)(
  'fifty restarts, one after the other, under load: no request fails and nothing is lost',
  {
    timeout: 1_800_000,
  },
  async () => {
    const city = await startCity();
    onTestFinished(() => city.stop());
    const load = await steadyLoad(await city.signedIn('assistant'));
    for (let restarts = 0; restarts < 50; restarts++) {
      const name = restarts % 2 ? 'api-2' : 'api-1';
      expect(await city.end(name)).toBe(0);
      await city.api(name);
      expect(load.failed(), `after restart ${restarts + 1}`).toEqual([]);
    }
    const { failed, written } = await load.stop();
    expect(failed).toEqual([]);
    expect((await asOwner(city.ownerUrl, (owner) => visitsOf(owner, written))).size).toBe(written.length);
  },
);
