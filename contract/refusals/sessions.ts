import type { Refusals } from './words.ts';

export const sessions = {
  'session.wrongCredentials': { status: 401, pl: 'Nieprawidłowy e-mail lub hasło.', en: 'Wrong e-mail or password.' },
  'session.throttled': {
    status: 429,
    pl: 'Zbyt wiele nieudanych prób. Spróbuj ponownie za {seconds} s.',
    en: 'Too many failed attempts. Try again in {seconds} s.',
  },
  'session.noRole': {
    status: 403,
    pl: 'To konto nie ma dziś żadnej roli. Zgłoś się do administratora jednostki.',
    en: 'This account has no role today. Ask the administrator of the unit.',
  },
} as const satisfies Refusals;
