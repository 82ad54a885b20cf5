import type { Refusals } from './words.ts';

export const access = {
  'access.oneSubject': {
    status: 422,
    pl: 'Wskaż rodzinę albo rodzinę zastępczą: jedną z nich.',
    en: 'Name a family or a foster family: one of them.',
  },
  'substitutions.samePerson': {
    status: 422,
    pl: 'Nikt nie zastępuje samego siebie. Wybierz inną osobę.',
    en: 'Nobody stands in for themselves. Choose someone else.',
  },
  'substitutions.endBeforeStart': {
    status: 422,
    pl: 'Zastępstwo nie może kończyć się przed pierwszym dniem.',
    en: 'A substitution cannot end before its first day.',
  },
  'substitutions.tooLong': {
    status: 422,
    pl: 'Zastępstwo trwa najwyżej {days} dni. Przy dłuższej nieobecności przekaż rodziny innej osobie.',
    en: 'A substitution lasts {days} days at most. For a longer absence hand the families over.',
  },
  'substitutions.noCommonRole': {
    status: 422,
    pl: 'Te osoby nie mają w tym dniu wspólnej roli: asystenta zastępuje asystent, koordynatora koordynator.',
    en: 'These persons share no role on that day: an assistant stands in for an assistant, a coordinator for a coordinator.',
  },
  'substitutions.already': {
    status: 422,
    pl: 'Ta osoba już zastępuje ją w części tego czasu. Zmień istniejące zastępstwo.',
    en: 'This person stands in for them during part of that time already. Change that substitution.',
  },
  'emergencyAccesses.openAlready': {
    status: 422,
    pl: 'Te akta są już dla Ciebie otwarte.',
    en: 'This file is open to you already.',
  },
  'emergencyAccesses.noSuchFile': {
    status: 422,
    pl: 'Nie ma akt o tym znaku sprawy, które można otworzyć awaryjnie. Sprawdź znak albo zadzwoń do kierownika.',
    en: 'There is no file with this case sign that can be opened in an emergency. Check the sign or call the supervisor.',
  },
  'emergencyAccesses.reviewed': {
    status: 422,
    pl: 'Ten dostęp już oceniono. Oceny się nie zmienia.',
    en: 'This access has been reviewed. A review is not changed.',
  },
  'conflicts.ownOnly': {
    status: 403,
    pl: 'Możesz zgłosić tylko własny konflikt interesów. O innych osobach powiedz kierownikowi.',
    en: 'You may declare your own conflict of interest only. Tell the supervisor about others.',
  },
  'conflicts.already': {
    status: 422,
    pl: 'Ten konflikt interesów jest już zgłoszony.',
    en: 'This conflict of interest has been declared already.',
  },
  'conflicts.withdrawn': {
    status: 422,
    pl: 'Ten konflikt interesów już wycofano.',
    en: 'This conflict of interest has been withdrawn already.',
  },
  'seals.nameYourself': {
    status: 422,
    pl: 'Wśród wskazanych osób musisz być Ty: inaczej nikt z zapieczętowujących nie mógłby zdjąć pieczęci.',
    en: 'You must be among the named persons: otherwise nobody who sealed the file could lift the seal.',
  },
  'seals.unknownPerson': {
    status: 422,
    pl: 'Wśród wskazanych osób jest ktoś spoza jednostki.',
    en: 'One of the named persons does not work for the unit.',
  },
  'seals.already': {
    status: 422,
    pl: 'Te akta są już zapieczętowane. Zmień listę osób w istniejącej pieczęci.',
    en: 'This file is sealed already. Change the persons named in that seal.',
  },
} as const satisfies Refusals;
