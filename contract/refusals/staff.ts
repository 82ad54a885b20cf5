import type { Refusals } from './words.ts';

export const staff = {
  'staff.emailTaken': {
    status: 409,
    pl: 'Tego adresu e-mail nie można użyć.',
    en: 'This e-mail address cannot be used.',
  },
  'staff.ownRole': {
    status: 403,
    pl: 'Nikt nie nadaje ani nie zmienia ról samemu sobie. Poproś innego administratora.',
    en: 'Nobody gives or changes their own roles. Ask another administrator.',
  },
  'staff.overlap': {
    status: 422,
    pl: 'Ostatni dzień nie może być wcześniejszy niż pierwszy.',
    en: 'The last day cannot be before the first.',
  },
} as const satisfies Refusals;
