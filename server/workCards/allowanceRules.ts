import type { Role } from '#contract/actor.ts';

export type AllowanceRule = {
  /** Whom the programme pays it. */
  readonly role: Role;
  /** Hours of a full-time post in a month, below which there is none. */
  readonly minutesAtFullTime: number;
  /** The most a full-time post may get for a month; nothing where the programme's amount is not known. */
  readonly monthlyGrosze: number | null;
  /** Where it says so; shown beside the figure, and printed on the card. */
  readonly basis: string;
  readonly inForceFrom: string;
  readonly inForceUntil: string | null;
};

/**
 * What work has to come to in a month for the allowance of the yearly programme. The programmes are announced late and
 * for months that have passed: a new one is a row here and nothing else, and confirmed cards keep what they were
 * confirmed under.
 */
export const allowanceRules: readonly AllowanceRule[] = [
  {
    role: 'assistant',
    minutesAtFullTime: 120 * 60,
    monthlyGrosze: 200_00,
    basis:
      'Program „Asystent rodziny w 2025 r.”: co najmniej 120 godzin w miesiącu, proporcjonalnie do wymiaru etatu; dodatek do 200 zł miesięcznie',
    inForceFrom: '2025-01-01',
    inForceUntil: '2025-12-31',
  },
  {
    role: 'assistant',
    minutesAtFullTime: 120 * 60,
    monthlyGrosze: null,
    basis:
      'Próg przyjęty z programu „Asystent rodziny w 2025 r.” (120 godzin w miesiącu, proporcjonalnie do wymiaru etatu); sprawdź warunki programu tego roku',
    inForceFrom: '2026-01-01',
    inForceUntil: null,
  },
];

/** The rule in force on the first day of a month. */
export const allowanceRuleOf = (month: Date, roles: readonly Role[]) =>
  allowanceRules.find(
    ({ role, inForceFrom, inForceUntil }) =>
      roles.includes(role) &&
      new Date(inForceFrom) <= month &&
      (inForceUntil === null || month <= new Date(inForceUntil)),
  );
