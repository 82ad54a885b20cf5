import type { Refusals } from './words.ts';

export const courtDates = {
  'courtDates.notObliged': {
    status: 422,
    pl: 'Sprawozdania sąd oczekuje tylko o rodzinie, którą zobowiązał do pracy z asystentem. Dla tej rodziny wybierz opinię.',
    en: 'A court awaits reports only on a family it obliged to work with an assistant. Choose an opinion for this family.',
  },
  'courtDates.inFuture': {
    status: 422,
    pl: 'Dzień wysłania nie może być z przyszłości.',
    en: 'The day of sending cannot be in the future.',
  },
  'courtDates.sentMissing': {
    status: 422,
    pl: 'Podaj dzień, w którym pismo wysłano.',
    en: 'Give the day on which the letter was sent.',
  },
  'courtDates.sentAlready': {
    status: 422,
    pl: 'Pismo już wysłano, więc tego terminu nie można wycofać.',
    en: 'The letter was sent already, so this date cannot be withdrawn.',
  },
} as const satisfies Refusals;
