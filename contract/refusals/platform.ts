import type { Refusals } from './words.ts';

export const platform = {
  notJson: { status: 400, pl: 'Treść żądania nie jest poprawnym JSON-em.', en: 'The body is not valid JSON.' },
  invalidQuery: { status: 400, pl: 'Nieznany lub błędny parametr adresu.', en: 'An unknown or wrong query parameter.' },
  invalidBody: {
    status: 400,
    pl: 'Formularz zawiera błędy. Sprawdź zaznaczone pola.',
    en: 'The form has errors. Check the marked fields.',
  },
  signedOut: { status: 401, pl: 'Zaloguj się, aby kontynuować.', en: 'Sign in to continue.' },
  crossSite: {
    status: 403,
    pl: 'Żądanie z obcej strony zostało odrzucone.',
    en: 'A request from another site was refused.',
  },
  notAllowed: { status: 403, pl: 'Nie masz uprawnień do tej czynności.', en: 'You may not do this.' },
  notFound: {
    status: 404,
    pl: 'Nie znaleziono. Pozycja nie istnieje albo nie masz do niej dostępu.',
    en: 'Not found. It does not exist, or it is not yours to see.',
  },
  noSuchAddress: { status: 404, pl: 'Nie ma takiego adresu.', en: 'There is no such address.' },
  methodNotAllowed: {
    status: 405,
    pl: 'Tego nie można zrobić pod tym adresem.',
    en: 'That cannot be done at this address.',
  },
  contradiction: {
    status: 422,
    pl: 'Te dane są sprzeczne z tym, co już zapisano. Niczego nie zapisano.',
    en: 'This contradicts what is recorded already. Nothing was saved.',
  },
  alreadyExists: { status: 409, pl: 'Taka pozycja już istnieje.', en: 'This exists already.' },
  changedMeanwhile: {
    status: 412,
    pl: 'Ktoś zmienił tę pozycję w międzyczasie. Sprawdź, jak jest teraz, i zdecyduj.',
    en: 'Someone changed it meanwhile. See how it is now and decide.',
  },
  tooLarge: { status: 413, pl: 'Treść jest za duża (najwyżej 256 kB).', en: 'The body is too large (256 kB at most).' },
  unsupportedMediaType: {
    status: 415,
    pl: 'Wyślij treść jako application/json.',
    en: 'Send the body as application/json.',
  },
  conditionMissing: {
    status: 428,
    pl: 'Brakuje wersji zmienianej pozycji (nagłówek If-Match).',
    en: 'The version being changed is missing (If-Match header).',
  },
  'idempotency.wrongKey': {
    status: 400,
    pl: 'Nagłówek Idempotency-Key musi być losowym identyfikatorem UUID (wersja 4 lub 7).',
    en: 'The Idempotency-Key header must be a random UUID (version 4 or 7).',
  },
  'idempotency.otherCommand': {
    status: 422,
    pl: 'Ten klucz (Idempotency-Key) przyszedł już z innym poleceniem. Niczego nie zapisano.',
    en: 'This key (Idempotency-Key) came with another command before. Nothing was saved.',
  },
  'idempotency.stillRunning': {
    status: 409,
    pl: 'To samo polecenie jest właśnie wykonywane. Spróbuj ponownie za chwilę.',
    en: 'The same command is being carried out just now. Try again in a moment.',
  },
  'idempotency.doneAlready': {
    status: 409,
    pl: 'To już zapisano. Odpowiedzi nie można pokazać ponownie, bo nie masz już dostępu do tego, czego dotyczy, albo pracujesz w innej roli.',
    en: 'This has been saved. Its answer cannot be shown again: what it is about is not open to you any more, or you act in another role.',
  },
  unexpected: {
    status: 500,
    pl: 'Coś poszło nie tak po naszej stronie. Niczego nie zapisano.',
    en: 'Something went wrong on our side. Nothing was saved.',
  },
  unavailable: {
    status: 503,
    pl: 'System jest chwilowo niedostępny. Niczego nie zapisano, spróbuj ponownie.',
    en: 'The system is briefly unavailable. Nothing was saved, try again.',
  },
} as const satisfies Refusals;
