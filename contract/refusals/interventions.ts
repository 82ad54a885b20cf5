import type { Refusals } from './words.ts';

export const interventions = {
  'interventions.noticedLater': {
    status: 422,
    pl: 'Zagrożenie zauważono najpóźniej w chwili zapisu. Popraw godzinę.',
    en: 'The danger was noticed when it was recorded, at the latest. Correct the time.',
  },
  'interventions.toldLater': {
    status: 422,
    pl: 'Zapisz tylko to, co już się stało: ta chwila jest późniejsza niż zapis.',
    en: 'Record only what has happened: this moment is later than the record.',
  },
  'interventions.unknownChild': {
    status: 422,
    pl: 'Tego dziecka nie ma w tej rodzinie. Zapisz bez niego i opisz je własnymi słowami.',
    en: 'This child is not in this family. Record it without the child and describe them in your own words.',
  },
  'interventions.toldHow': {
    status: 422,
    pl: 'Podaj, kogo i w jaki sposób powiadomiono.',
    en: 'Say who was told and how.',
  },
  'interventions.emptyNote': {
    status: 422,
    pl: 'Napisz, co dopisujesz, albo wskaż, kogo powiadomiono.',
    en: 'Write what you add, or say who was told.',
  },
  'interventions.closed': {
    status: 422,
    pl: 'Ta interwencja jest już zamknięta. Nowe fakty dopisz jako kolejny krok.',
    en: 'This intervention is closed already. Add new facts as another step.',
  },
  'blueCards.inFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości.',
    en: 'The date cannot be in the future.',
  },
  'blueCards.passedOnByAuthor': {
    status: 422,
    pl: 'Kartę przekazuje ten, kto ją wypełnił. Przy innej roli nie podawaj daty przekazania.',
    en: 'Whoever wrote the form passes it on. With another role leave that date out.',
  },
  'blueCards.passedOnBefore': {
    status: 422,
    pl: 'Karty nie można przekazać wcześniej, niż ją wypełniono.',
    en: 'A form cannot be passed on before it was written.',
  },
} as const satisfies Refusals;
