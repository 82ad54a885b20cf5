import { type Day, plusMonths } from './days.ts';
import type { demoAccounts } from './demoAccounts.ts';
import type { Post } from './staff.ts';

export type DemoAccount = (typeof demoAccounts)[number] & { passwordHash: string };

/** The city's posts: first the five people sign in as, then their colleagues. */
export function cityPosts(today: Day, accounts: readonly DemoAccount[]): Post[] {
  const monthsAgo = (months: number) => {
    const day = plusMonths(today, -months);
    return day - (new Date(day * 86_400_000).getUTCDate() - 1);
  };
  const account = (role: Post['role']) => accounts.find((each) => each.role === role)!;
  const fullTime = (role: Post['role'], months: number, caseload = 0): Post => ({
    role,
    contracts: [{ form: 'taskTimeContract', fte: 100, from: monthsAgo(months) }],
    caseload,
  });
  const partTime = (role: Post['role'], fte: number, months: number, caseload: number): Post => ({
    role,
    contracts: [{ form: 'taskTimeContract', fte, from: monthsAgo(months) }],
    caseload,
  });

  return [
    { ...fullTime('assistant', 76, 11), account: account('assistant') },
    fullTime('assistant', 121, 15),
    fullTime('assistant', 98, 13),
    fullTime('assistant', 88, 13),
    fullTime('assistant', 64, 12),
    // First for hours, later on a full contract.
    {
      role: 'assistant',
      contracts: [
        { form: 'serviceContract', fte: 50, from: monthsAgo(58), until: monthsAgo(40) - 1 },
        { form: 'taskTimeContract', fte: 100, from: monthsAgo(40) },
      ],
      caseload: 12,
    },
    fullTime('assistant', 52, 11),
    fullTime('assistant', 47, 10),
    fullTime('assistant', 14, 9),
    { role: 'assistant', contracts: [{ form: 'serviceContract', fte: 75, from: monthsAgo(44) }], caseload: 8 },
    partTime('assistant', 50, 61, 6),
    partTime('assistant', 50, 39, 6),
    { role: 'assistant', contracts: [{ form: 'taskTimeContract', fte: 100, from: today - 24 }], caseload: 2 },
    {
      role: 'assistant',
      contracts: [{ form: 'taskTimeContract', fte: 100, from: monthsAgo(96), until: monthsAgo(8) - 1 }],
    },
    { ...fullTime('coordinator', 70, 13), account: account('coordinator') },
    fullTime('coordinator', 118, 12),
    fullTime('coordinator', 104, 11),
    fullTime('coordinator', 92, 11),
    fullTime('coordinator', 83, 10),
    fullTime('coordinator', 66, 10),
    fullTime('coordinator', 57, 10),
    fullTime('coordinator', 45, 9),
    { role: 'coordinator', contracts: [{ form: 'externalBody', fte: 100, from: monthsAgo(33) }], caseload: 9 },
    { role: 'coordinator', contracts: [{ form: 'serviceContract', fte: 60, from: monthsAgo(29) }], caseload: 8 },
    partTime('coordinator', 75, 12, 7),
    {
      role: 'coordinator',
      contracts: [{ form: 'taskTimeContract', fte: 100, from: monthsAgo(109), until: monthsAgo(11) - 1 }],
    },
    { ...fullTime('supervisor', 128), account: account('supervisor') },
    fullTime('supervisor', 115),
    { ...fullTime('administrator', 90), account: account('administrator') },
    {
      role: 'dataProtectionOfficer',
      contracts: [{ form: 'externalBody', fte: 20, from: monthsAgo(54) }],
      account: account('dataProtectionOfficer'),
    },
  ];
}
