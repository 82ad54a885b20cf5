import type { Refusals } from './words.ts';

export const workCards = {
  'workCards.monthNotOver': {
    status: 422,
    pl: 'Kartę potwierdza się w ostatnim dniu miesiąca albo po nim: ta czeka do {from}.',
    en: 'A card is confirmed on the last day of its month or later: this one waits until {from}.',
  },
  'workCards.changedSinceSeen': {
    status: 409,
    pl: 'Od otwarcia karty coś się w niej zmieniło. Przeczytaj ją jeszcze raz i potwierdź.',
    en: 'Something on the card has changed since you opened it. Read it again and confirm.',
  },
  'workCards.notOpen': {
    status: 422,
    pl: 'Ta karta jest już potwierdzona.',
    en: 'This card is confirmed already.',
  },
  'workCards.notConfirmed': {
    status: 422,
    pl: 'Decyzja dotyczy karty, którą pracownik potwierdził, a której nikt jeszcze nie przyjął ani nie zwrócił.',
    en: 'One decides about a card the worker has confirmed and nobody has accepted or returned yet.',
  },
  'workCards.locked': {
    status: 422,
    pl: 'Karta jest przyjęta i zamknięta. Późniejsze zmiany dopisuje się do niej jako aneks.',
    en: 'The card is accepted and locked. Later changes are added to it as an annex.',
  },
  'workCards.ownCard': {
    status: 403,
    pl: 'Własnej karty nie przyjmuje się ani nie zwraca. Zrobi to inny kierownik.',
    en: 'Nobody accepts or returns their own card. Another supervisor does.',
  },
  'workCards.notYours': {
    status: 403,
    pl: 'Kartę potwierdza pracownik, którego ona dotyczy. Kierownik robi to za niego, gdy jego rola się skończyła.',
    en: 'A card is confirmed by the worker it is about. A supervisor does so for one whose role has ended.',
  },
  'workCards.reasonMissing': {
    status: 422,
    pl: 'Napisz, dlaczego potwierdzasz kartę za pracownika, co najmniej 5 znaków.',
    en: 'Write why you confirm the card for the worker, at least 5 characters.',
  },
  'workCards.commentMissing': {
    status: 422,
    pl: 'Napisz, co poprawić na karcie, co najmniej 5 znaków.',
    en: 'Write what to correct on the card, at least 5 characters.',
  },
  'workHours.order': {
    status: 422,
    pl: 'Godzina zakończenia musi być późniejsza niż rozpoczęcia, tego samego dnia.',
    en: 'The end must be later than the beginning, on the same day.',
  },
  'workHours.inFuture': {
    status: 422,
    pl: 'Pracy nie wpisuje się z góry; z wyprzedzeniem wpisuje się tylko urlop lub inną nieobecność.',
    en: 'Work is not entered in advance; only leave or another absence is.',
  },
  'workHours.awaitsDecision': {
    status: 422,
    pl: 'Karta tego miesiąca czeka na kierownika. Cofnij potwierdzenie, aby ją zmienić.',
    en: 'The card of this month waits for the supervisor. Take the confirmation back to change it.',
  },
  'workHours.reasonMissing': {
    status: 422,
    pl: 'Karta tego miesiąca jest przyjęta: napisz, dlaczego dopisujesz godziny. Pokażą się jako aneks.',
    en: 'The card of this month is accepted: say why you add hours. They will show as an annex.',
  },
  'workHours.notAccepted': {
    status: 422,
    pl: 'Wycofuje się pozycję z karty już przyjętej. W otwartej karcie po prostu ją usuń.',
    en: 'A line is withdrawn from an accepted card. From an open card just remove it.',
  },
  'workHours.withdrawn': {
    status: 422,
    pl: 'Ta pozycja jest już wycofana.',
    en: 'This line is withdrawn already.',
  },
} as const satisfies Refusals;
