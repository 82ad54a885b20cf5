import type { Refusals } from './words.ts';

export const identifiers = {
  'identifiers.notElevenDigits': {
    status: 422,
    pl: 'PESEL ma 11 cyfr.',
    en: 'A PESEL has 11 digits.',
  },
  'identifiers.wrongChecksum': {
    status: 422,
    pl: 'W tym numerze PESEL jest pomyłka: nie zgadza się cyfra kontrolna. Porównaj go z dokumentem.',
    en: 'There is a slip in this PESEL: its check digit does not agree. Compare it with the document.',
  },
  'identifiers.noSuchDate': {
    status: 422,
    pl: 'Początek tego numeru PESEL nie jest istniejącą datą. Porównaj go z dokumentem.',
    en: 'This PESEL does not begin with a date that exists. Compare it with the document.',
  },
  'identifiers.notBornYet': {
    status: 422,
    pl: 'Ten numer PESEL wskazuje na dzień, który jeszcze nie nadszedł. Porównaj go z dokumentem.',
    en: 'This PESEL names a day that is still to come. Compare it with the document.',
  },
  'identifiers.otherBirthDate': {
    status: 422,
    pl: 'Ten numer PESEL wskazuje inną datę urodzenia niż zapisana ({bornOn}). Sprawdź, czy to numer tej osoby i czy data jest właściwa.',
    en: 'This PESEL names another date of birth than the one recorded ({bornOn}). Check that it is this person’s and that the date is right.',
  },
  'identifiers.otherSex': {
    status: 422,
    pl: 'Ten numer PESEL wskazuje inną płeć niż zapisana. Sprawdź, czy to numer tej osoby.',
    en: 'This PESEL names another sex than the one recorded. Check that it is this person’s.',
  },
  'identifiers.demoNumber': {
    status: 422,
    pl: 'W jednostce pokazowej nie zapisuje się prawdziwych numerów. Wpisz taki, jakiego nikt żyjący nie ma, na przykład 25411500130.',
    en: 'No real numbers are kept in a demo unit. Enter one nobody living has, for instance 25411500130.',
  },
  'identifiers.notDocument': {
    status: 422,
    pl: 'Numer dokumentu ma od 5 do 20 liter i cyfr, w tym co najmniej jedną cyfrę.',
    en: 'The number of a document has 5 to 20 letters and digits, a digit among them.',
  },
  'identifiers.same': {
    status: 422,
    pl: 'Ten numer jest już zapisany przy tej osobie.',
    en: 'This number is recorded for this person already.',
  },
  'identifiers.changedMeanwhile': {
    status: 409,
    pl: 'Ktoś w międzyczasie zapisał przy tej osobie inny numer. Zamknij okno, sprawdź go i zdecyduj.',
    en: 'Someone recorded another number for this person meanwhile. Close this window, check it and decide.',
  },
  'identifiers.tooMany': {
    status: 429,
    pl: 'W ciągu godziny można pokazać lub wyszukać najwyżej {limit} numerów. Spróbuj później.',
    en: 'At most {limit} numbers can be shown or searched for within an hour. Try again later.',
  },
} as const satisfies Refusals;
