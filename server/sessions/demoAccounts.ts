import { Role } from '#contract/actor.ts';
import type { PrismaClient } from '#prisma/client.ts';
import { isPassword } from './passwords.ts';

export type DemoAccounts = { accounts: { role: string; name: string; email: string }[]; password: string | null };

/** What every demo account signs in with. It opens nothing but sample data. */
export const demoPassword = 'przykladowe-dane-2026';
const demoDomain = '@demo.piecza.example';

/**
 * The accounts the sign-in page may offer: those of the demo unit, and only while their password is still the shared
 * one. An installation without sample data has none.
 */
export async function demoAccountsIn(prisma: PrismaClient): Promise<DemoAccounts> {
  const units = await prisma.unit.findMany({ where: { demo: true }, select: { id: true } });
  const staff = await prisma.staff.findMany({
    where: { unitId: { in: units.map(({ id }) => id) }, email: { endsWith: demoDomain } },
    include: { roles: true },
    take: Role.options.length,
  });
  if (staff.length === 0) return { accounts: [], password: null };
  const credential = await prisma.credential.findUnique({ where: { staffId: staff[0]!.id } });
  if (!credential || !(await isPassword(demoPassword, credential.passwordHash)))
    return { accounts: [], password: null };
  return {
    accounts: Role.options.flatMap((role) => {
      const one = staff.find(({ roles }) => roles.some((each) => each.role === role));
      return one ? [{ role, name: `${one.givenName} ${one.familyName}`, email: one.email }] : [];
    }),
    password: demoPassword,
  };
}
