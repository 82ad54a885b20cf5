import type { Role } from '#contract/actor.ts';
import { fold } from '#contract/fold.ts';
import type { EmploymentForm } from '#contract/staff.ts';
import { type Day, textOf, warsawMoment } from './days.ts';
import { givenNames } from './givenNames.ts';
import type { Sex } from './humans.ts';
import type { Making } from './making.ts';
import { inTurns } from './random.ts';
import { staffSurnames } from './surnames.ts';

export type Worker = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly from: Day;
  /** Last day of work; null while it goes on. */
  readonly until: Day | null;
  /** How many families, or foster families, they look after today. */
  readonly caseload: number;
};

type Contract = { form: (typeof EmploymentForm.options)[number]; fte: number; from: Day; until?: Day };

/** One post: who, as what, under which contracts from when; the last contract may be over. */
export type Post = {
  role: Role;
  contracts: readonly [Contract, ...Contract[]];
  caseload?: number;
  /** For accounts people sign in with; everyone else gets a name and an address of the office. */
  account?: { name: string; email: string; passwordHash: string };
};

/** Takes people on: role, contracts, and an account where there is one. */
export function employ({ random, tables }: Making, mailDomain: string, posts: readonly Post[]): Worker[] {
  const nextSurname = inTurns(random, staffSurnames);
  const nextName = {
    female: inTurns(random, givenNames.adult.female),
    male: inTurns(random, givenNames.adult.male),
  };
  return posts.map(employOne);

  function employOne({ role, contracts, caseload = 0, account }: Post): Worker {
    const from = contracts[0].from;
    const until = contracts.at(-1)!.until ?? null;
    const moment = new Date(warsawMoment(from, 8 * 60)).toISOString();
    const id = idOn(from);
    const [givenName = '', familyName = ''] = account?.name.split(' ') ?? invented();
    tables.staff.push({
      id,
      given_name: givenName,
      family_name: familyName,
      email: account?.email ?? `${fold(givenName)}.${fold(familyName)}@${mailDomain}`,
      phone: `000 000 0${String(random.between(1, 99)).padStart(2, '0')}`,
      created_at: moment,
    });
    const days = { started_on: textOf(from), ended_on: until && textOf(until) };
    tables.staff_roles.push({ id: idOn(from), staff_id: id, role, ...days });
    for (const contract of contracts) tables.employments.push(asRow(contract, id));
    if (account)
      tables.credentials.push({
        id: idOn(from),
        staff_id: id,
        password_hash: account.passwordHash,
        changed_at: moment,
      });
    return { id, name: `${givenName} ${familyName}`, role, from, until, caseload };
  }

  function idOn(day: Day) {
    return random.idAt(warsawMoment(day, 8 * 60));
  }

  function invented() {
    const sex: Sex = random.chance(0.85) ? 'female' : 'male';
    return [nextName[sex](), nextSurname()[sex]] as const;
  }

  function asRow({ form, fte, from, until }: Contract, staffId: string) {
    const fullTime = random.between(76, 96) * 10_000;
    return {
      id: idOn(from),
      staff_id: staffId,
      form,
      fte_percent: fte,
      started_on: textOf(from),
      ended_on: until === undefined ? null : textOf(until),
      monthly_cost_grosze: Math.round((fullTime * fte) / 100),
    };
  }
}
