import { Role } from '#contract/actor.ts';
import type { ApiDatabase } from '../database.ts';
import { demoPassword } from './demoPassword.ts';
import { isPassword } from './passwords.ts';
import { passwordHashOf } from './sessionStore.ts';

export type DemoAccounts = { accounts: { role: string; name: string; email: string }[]; password: string | null };

const demoDomain = '@demo.piecza.example';

/**
 * The accounts the sign-in page may offer: those of the demo unit, and only while their password is still the shared
 * one. An installation without sample data has none.
 */
export async function demoAccountsIn({ atTheGate }: ApiDatabase, now = new Date()): Promise<DemoAccounts> {
  const { staff, roles, hash } = await atTheGate(now, async (tx) => {
    const units = await tx.unit.findMany({ where: { demo: true }, select: { id: true } });
    const staff = await tx.staff.findMany({
      where: { unitId: { in: units.map(({ id }) => id) }, email: { endsWith: demoDomain } },
      select: { id: true, givenName: true, familyName: true, email: true },
      take: Role.options.length,
    });
    const roles = await tx.staffRole.findMany({
      where: { staffId: { in: staff.map(({ id }) => id) } },
      select: { staffId: true, role: true },
    });
    return { staff, roles, hash: staff[0] && (await passwordHashOf(tx, staff[0].id)) };
  });
  if (!hash || !(await isPassword(demoPassword, hash))) return { accounts: [], password: null };
  return {
    accounts: Role.options.flatMap((role) => {
      const one = staff.find(({ id }) => roles.some((each) => each.staffId === id && each.role === role));
      return one ? [{ role, name: `${one.givenName} ${one.familyName}`, email: one.email }] : [];
    }),
    password: demoPassword,
  };
}
