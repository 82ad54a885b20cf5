import type { Refusals } from './words.ts';

export const assignments = {
  'assignments.oneSubject': {
    status: 422,
    pl: 'Wskaż rodzinę albo rodzinę zastępczą, jedną z nich.',
    en: 'Name a family or a foster family, one of them.',
  },
  'assignments.ceiling': {
    status: 422,
    pl: 'Ta osoba ma już {count} rodzin, a ustawa dopuszcza najwyżej {ceiling} jednocześnie (art. 15 ust. 4 i art. 77 ustawy o wspieraniu rodziny). Podaj powód, jeśli mimo to przydzielasz.',
    en: 'This person already has {count} families and the Act allows at most {ceiling} at one time (art. 15(4) and art. 77). Give a reason to assign nevertheless.',
  },
  'assignments.wrongRole': {
    status: 422,
    pl: 'Rodzinę prowadzi asystent, rodzinę zastępczą koordynator. Ta osoba nie ma dziś tej roli.',
    en: 'A family is looked after by an assistant, a foster family by a coordinator. This person does not hold that role.',
  },
  'assignments.already': {
    status: 409,
    pl: 'Ta osoba już prowadzi tę rodzinę w tym czasie.',
    en: 'This person already looks after this family at that time.',
  },
  'assignments.endBeforeStart': {
    status: 422,
    pl: 'Ostatni dzień nie może być wcześniejszy niż pierwszy.',
    en: 'The last day cannot be before the first.',
  },
  'assignments.notLonger': {
    status: 422,
    pl: 'Zakończonego przydziału nie można wydłużyć. Przydziel rodzinę ponownie: sprawdzimy limit 15 rodzin.',
    en: 'An ended assignment cannot be lengthened. Assign the family anew: the ceiling of 15 is checked then.',
  },
  'assignments.beforeIntake': {
    status: 422,
    pl: 'Pierwszy dzień nie może być wcześniejszy niż przyjęcie rodziny.',
    en: 'The first day cannot be before the family was taken on.',
  },
  'assignments.familyEnded': {
    status: 422,
    pl: 'Praca z tą rodziną jest zakończona.',
    en: 'Work with this family has ended.',
  },
} as const satisfies Refusals;
