import type { Refusals } from './words.ts';

export const families = {
  'families.routeSettled': {
    status: 409,
    pl: 'Zgłoszenie tej rodziny ma już dane swojej drogi przyjęcia, dlatego nie można jej zmienić.',
    en: 'The referral of this family already has facts of its route, so the route cannot change.',
  },
  'families.signatureTaken': {
    status: 409,
    pl: 'Taki znak sprawy już istnieje.',
    en: 'This case sign exists already.',
  },
  'families.intakeInFuture': {
    status: 422,
    pl: 'Data przyjęcia nie może być z przyszłości.',
    en: 'The day of intake cannot be in the future.',
  },
  'families.courtSignatureMissing': {
    status: 422,
    pl: 'Przy zobowiązaniu przez sąd podaj sygnaturę akt.',
    en: 'A court obligation needs the court’s case number.',
  },
  'familyMembers.joinedInFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości.',
    en: 'The day cannot be in the future.',
  },
  'familyMembers.whoIsIt': {
    status: 422,
    pl: 'Wybierz osobę z kartoteki albo podaj imię i nazwisko nowej.',
    en: 'Choose a person already recorded, or give the name of a new one.',
  },
  'familyMembers.alreadyMember': {
    status: 409,
    pl: 'Ta osoba już należy do tej rodziny. Jeżeli zmieniła się jej rola, użyj „Zmień rolę”.',
    en: 'This person belongs to the family already. If the role has changed, use “Change role”.',
  },
  'familyMembers.overAlready': {
    status: 409,
    pl: 'To członkostwo już się skończyło.',
    en: 'This membership has ended already.',
  },
  'familyMembers.leftBeforeJoined': {
    status: 422,
    pl: 'Ten dzień jest wcześniejszy niż początek.',
    en: 'This day is before the beginning.',
  },
  'familyMembers.leftInFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości.',
    en: 'The day cannot be in the future.',
  },
  'familyMembers.newRoleMissing': {
    status: 422,
    pl: 'Podaj nową rolę, inną niż dotychczasowa.',
    en: 'Give the new role, other than the present one.',
  },
  'people.bornInFuture': {
    status: 422,
    pl: 'Data urodzenia nie może być z przyszłości. Dla dziecka nienarodzonego podaj spodziewany termin.',
    en: 'A date of birth cannot be in the future. For an unborn child give the expected date.',
  },
  'people.expectedTooFar': {
    status: 422,
    pl: 'Spodziewany termin porodu może być najdalej za 10 miesięcy.',
    en: 'An expected birth is ten months away at most.',
  },
  'people.onlyPhone': {
    status: 403,
    pl: 'Asystent zmienia tylko telefon oraz dane dziecka, które się jeszcze nie urodziło. Imię, nazwisko i daty innych osób poprawia kierownik.',
    en: 'An assistant changes the phone, and what is known of a child not born yet. Names and dates of others are corrected by a supervisor.',
  },
  'familyAddresses.inFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości. Przeprowadzkę zapisz, gdy się odbędzie.',
    en: 'The day cannot be in the future. Record a move once it has happened.',
  },
  'familyAddresses.beforeCurrent': {
    status: 422,
    pl: 'Nowy adres nie może zaczynać się przed obecnym ani w tym samym dniu. Jeżeli obecny jest błędny, popraw go.',
    en: 'A new address cannot begin before the present one or on the same day. If the present one is wrong, correct it.',
  },
  'surroundings.untilBeforeSince': {
    status: 422,
    pl: 'Koniec jest wcześniejszy niż początek.',
    en: 'The end is before the beginning.',
  },
  'familyWarnings.reviewTooSoon': {
    status: 422,
    pl: 'Przegląd ostrzeżenia musi być po dzisiejszym dniu.',
    en: 'A warning is to be reviewed after today.',
  },
  'familyWarnings.reviewTooLate': {
    status: 422,
    pl: 'Ostrzeżenie trzeba przejrzeć najpóźniej za rok. Podaj wcześniejszy dzień.',
    en: 'A warning is to be reviewed within a year. Give an earlier day.',
  },
  'familyWarnings.over': {
    status: 409,
    pl: 'To ostrzeżenie jest już nieaktualne. Jeżeli zagrożenie wróciło, dodaj nowe.',
    en: 'This warning is over. If the danger is back, add a new one.',
  },
} as const satisfies Refusals;
