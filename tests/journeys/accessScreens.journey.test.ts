import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { givenUnit } from '../support/given.ts';
import { desk, englishIn, flawsOf, hasBrowser, phone, startProduct } from './product.ts';

const today = warsawDay(new Date());

describe.skipIf(!hasBrowser)('screens about access', () => {
  let product: Awaited<ReturnType<typeof startProduct>>;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product?.stop());

  test('every screen about access fits, is in Polish and without flaws a program can find', async () => {
    const { supervisor, staff, family, fosterFamily, childIn, substitution, emergency, conflict, seal } =
      await givenUnit();
    const [assistant, coordinator, other] = [
      await staff('assistant'),
      await staff('coordinator'),
      await staff('assistant'),
    ];
    const { id } = await family({ assistant });
    const foster = await fosterFamily({ coordinator });
    const child = await childIn(foster.id);
    await substitution(assistant, other, '2026-01-10', today);
    await emergency(other, { familyId: id }, new Date());
    await conflict(other, { fosterFamilyId: foster.id });
    await seal({ familyId: id }, [supervisor.id, assistant.id, other.id]);
    const roles = [
      {
        who: { ...supervisor, role: 'supervisor' as const },
        paths: [
          '/team',
          '/substitutions',
          '/substitutions/create',
          '/emergency-accesses',
          '/conflicts-of-interest',
          '/audit-events',
          `/families/${id}/show`,
          `/foster-families/${foster.id}/show`,
          `/children/${child.id}/show`,
          '/account',
        ],
      },
      { who: other, paths: ['/', '/families', '/emergency-accesses', '/emergency-accesses/create'] },
      { who: coordinator, paths: [`/foster-families/${foster.id}/show`, '/emergency-accesses/create'] },
      { who: await staff('dataProtectionOfficer'), paths: ['/emergency-accesses', '/audit-events', '/account'] },
    ];
    for (const { who, paths } of roles)
      for (const size of [desk, phone]) {
        const { page, troubles, close } = await product.open(who, size);
        for (const path of paths) {
          await page.goto(product.address + path);
          await page.waitForLoadState('networkidle');
          await page.getByRole('heading', { level: 1 }).waitFor();
          const found = [who.role, size.width, path, await flawsOf(page), await englishIn(page)];
          expect(found).toEqual([who.role, size.width, path, [], []]);
        }
        expect(troubles).toEqual([]);
        await close();
      }
  });
});
