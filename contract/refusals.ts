import { access } from './refusals/access.ts';
import { activityLogs } from './refusals/activityLogs.ts';
import { assessments } from './refusals/assessments.ts';
import { assignments } from './refusals/assignments.ts';
import { courtDates } from './refusals/courtDates.ts';
import { documents } from './refusals/documents.ts';
import { endings } from './refusals/endings.ts';
import { families } from './refusals/families.ts';
import { handOvers } from './refusals/handOvers.ts';
import { identifiers } from './refusals/identifiers.ts';
import { intakes } from './refusals/intakes.ts';
import { interventions } from './refusals/interventions.ts';
import { plans } from './refusals/plans.ts';
import { platform } from './refusals/platform.ts';
import { programme } from './refusals/programme.ts';
import { sessions } from './refusals/sessions.ts';
import { staff } from './refusals/staff.ts';
import { workCards } from './refusals/workCards.ts';

/** Every code the API may refuse with. The screens and the API say the same words, because these are the words. */
export const refusals = {
  ...access,
  ...activityLogs,
  ...assessments,
  ...assignments,
  ...courtDates,
  ...documents,
  ...endings,
  ...families,
  ...handOvers,
  ...identifiers,
  ...intakes,
  ...interventions,
  ...plans,
  ...platform,
  ...programme,
  ...sessions,
  ...staff,
  ...workCards,
} as const;

export type RefusalCode = keyof typeof refusals;

/** What can be wrong with one field; worded like the refusals. */
export const fieldProblems = {
  required: { pl: 'Pole wymagane.', en: 'Required.' },
  unknownField: { pl: 'Nieznane pole „{name}”.', en: 'Unknown field “{name}”.' },
  wrongType: { pl: 'Nieprawidłowa wartość.', en: 'Wrong kind of value.' },
  wrongChoice: { pl: 'Wybierz jedną z dostępnych opcji.', en: 'Choose one of the options.' },
  wrongFormat: { pl: 'Nieprawidłowy zapis.', en: 'Wrong format.' },
  wrongDate: { pl: 'Podaj istniejącą datę.', en: 'Give a date that exists.' },
  tooShort: { pl: 'Za mało: co najmniej {minimum}.', en: 'Too little: at least {minimum}.' },
  tooFewCharacters: {
    pl: 'Za krótko. Potrzeba znaków: co najmniej {minimum}.',
    en: 'Too short. Characters needed: at least {minimum}.',
  },
  tooLong: { pl: 'Za dużo: najwyżej {maximum}.', en: 'Too much: at most {maximum}.' },
} as const;

export type FieldProblemCode = keyof typeof fieldProblems;

/** "… {count} …" with { count: 15 } → "… 15 …" */
export const fillIn = (sentence: string, values: Record<string, unknown> = {}) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
