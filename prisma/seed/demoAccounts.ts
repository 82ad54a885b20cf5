import type { Role } from '#contract/actor.ts';

export { demoPassword } from '#server/sessions/demoPassword.ts';

/** One account for each role, for looking around; nobody else in the demo unit signs in. */
export const demoAccounts: { role: Role; rolePl: string; name: string; email: string }[] = [
  account('assistant', 'asystentka rodziny', 'Joanna Przykładowska', 'asystent'),
  account('coordinator', 'koordynator rodzinnej pieczy zastępczej', 'Tomasz Wzorcowy', 'koordynator'),
  account('supervisor', 'kierowniczka', 'Barbara Umowna', 'kierownik'),
  account('administrator', 'administrator', 'Paweł Testowicz', 'administrator'),
  account('dataProtectionOfficer', 'inspektorka ochrony danych', 'Ewa Domyślna', 'iod'),
];

function account(role: Role, rolePl: string, name: string, mailbox: string) {
  return { role, rolePl, name, email: `${mailbox}@demo.piecza.example` };
}
