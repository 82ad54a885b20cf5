import type { Refusals } from './words.ts';

export const endings = {
  'deaths.inFuture': {
    status: 422,
    pl: 'Dzień zgonu nie może być z przyszłości.',
    en: 'A death cannot be dated in the future.',
  },
  'deaths.beforeBirth': {
    status: 422,
    pl: 'Dzień zgonu jest wcześniejszy niż data urodzenia.',
    en: 'The death is dated before the birth.',
  },
  'deaths.recordedAlready': {
    status: 409,
    pl: 'Zgon tej osoby jest już odnotowany.',
    en: 'The death of this person has been recorded.',
  },
  'deaths.decidedAlready': {
    status: 409,
    pl: 'Ta decyzja już zapadła.',
    en: 'This has been decided already.',
  },
  'endings.endedAlready': {
    status: 409,
    pl: 'Praca z tą rodziną jest już zakończona.',
    en: 'Work with this family has ended already.',
  },
  'endings.refused': {
    status: 409,
    pl: 'Tej rodzinie odmówiono przydzielenia asystenta, więc nie ma pracy, którą można zakończyć.',
    en: 'This family was refused an assistant, so there is no work to end.',
  },
  'endings.proposedAlready': {
    status: 409,
    pl: 'Wniosek o zakończenie pracy z tą rodziną już czeka na decyzję.',
    en: 'A proposal to end work with this family waits already.',
  },
  'endings.unratedGoals': {
    status: 422,
    pl: 'Zanim praca się zakończy, oceń każdy cel planu. Bez oceny pozostaje ({count}): {goals}.',
    en: 'Before work ends, rate every goal of the plan. Not rated yet ({count}): {goals}.',
  },
  'endings.noPlan': {
    status: 422,
    pl: 'Rodzina nie ma zatwierdzonego planu pracy, więc nie można wskazać osiągnięcia celów ani braku efektów. Wybierz inny powód albo zatwierdź plan.',
    en: 'The family has no approved plan, so goals can be neither reached nor without effect. Choose another reason or approve a plan.',
  },
  'endings.court': {
    status: 422,
    pl: 'Rodzinę zobowiązał sąd, więc nie może ona sama zrezygnować (art. 109 k.r.o.). Podaj, kiedy i jak poinformowano sąd oraz co odpowiedział: czy uchylił zobowiązanie.',
    en: 'A court obliged this family, so it cannot simply resign (art. 109 of the Family Code). Say when and how the court was informed and what it answered: whether the obligation was lifted.',
  },
  'endings.courtDayAndHow': {
    status: 422,
    pl: 'Podaj i dzień, i sposób poinformowania sądu.',
    en: 'Give both the day and the way the court was informed.',
  },
  'endings.courtInFuture': {
    status: 422,
    pl: 'Dzień poinformowania sądu nie może być z przyszłości.',
    en: 'The court cannot have been informed in the future.',
  },
  'endings.inFuture': {
    status: 422,
    pl: 'Ostatni dzień pracy nie może być z przyszłości.',
    en: 'The last day of work cannot be in the future.',
  },
  'endings.tooEarly': {
    status: 422,
    pl: 'Praca trwała co najmniej do {earliest}: tego dnia zapisano ostatni wpis albo przydział. Podaj ten dzień lub późniejszy.',
    en: 'Work went on at least until {earliest}: the latest entry or assignment is of that day. Give that day or a later one.',
  },
  'endings.decidedAlready': {
    status: 409,
    pl: 'Ten wniosek jest już rozpatrzony.',
    en: 'This proposal has been decided already.',
  },
  'endings.ownProposal': {
    status: 403,
    pl: 'Własnego wniosku o zakończenie pracy nie można zatwierdzić ani zwrócić. Zrobi to inna osoba.',
    en: 'Nobody approves or returns their own proposal to end work. Somebody else does.',
  },
  'endings.notYoursToWithdraw': {
    status: 403,
    pl: 'Wniosek może wycofać tylko osoba, która go złożyła.',
    en: 'Only whoever made a proposal can withdraw it.',
  },
  'endings.commentMissing': {
    status: 422,
    pl: 'Napisz, co uzupełnić: zwrot wniosku wymaga komentarza.',
    en: 'Write what is missing: returning a proposal needs a comment.',
  },
  'endings.notMonitored': {
    status: 409,
    pl: 'Ta rodzina nie jest objęta monitoringiem.',
    en: 'This family is not being watched over.',
  },
  'endings.reopenedAlready': {
    status: 409,
    pl: 'Praca z tą rodziną została już wznowiona.',
    en: 'Work with this family has begun again already.',
  },
  'endings.reopeningDay': {
    status: 422,
    pl: 'Podaj pierwszy dzień wznowionej pracy: późniejszy niż dzień zakończenia i nie z przyszłości.',
    en: 'Give the first day of work: later than the day it ended, and not in the future.',
  },
  'endings.reopeningRoute': {
    status: 422,
    pl: 'Wskaż, jaką drogą rodzina wraca.',
    en: 'Say by which route the family comes back.',
  },
} as const satisfies Refusals;
