import type { Refusals } from './words.ts';

export const intakes = {
  'intakes.inFuture': {
    status: 422,
    pl: 'Ta data nie może być z przyszłości.',
    en: 'This day cannot be in the future.',
  },
  'intakes.beforeReceipt': {
    status: 422,
    pl: 'Ta data nie może być wcześniejsza niż dzień wpływu zgłoszenia.',
    en: 'This day cannot be before the day the referral came.',
  },
  'intakes.interviewIncomplete': {
    status: 422,
    pl: 'Podaj, który pracownik socjalny przeprowadził wywiad.',
    en: 'Say which social worker held the interview.',
  },
  'intakes.interviewMissing': {
    status: 422,
    pl: 'Na tej drodze najpierw jest wywiad środowiskowy. Wpisz w danych zgłoszenia jego dzień i pracownika socjalnego.',
    en: 'On this route the community interview comes first. Enter its day and the social worker among the facts of the referral.',
  },
  'intakes.requestMissing': {
    status: 422,
    pl: 'Na tej drodze asystenta przydziela się na wniosek pracownika socjalnego. Wpisz dzień wniosku w danych zgłoszenia.',
    en: 'On this route an assistant is assigned at the social worker’s request. Enter its day among the facts of the referral.',
  },
  'intakes.requestBeforeInterview': {
    status: 422,
    pl: 'Wniosek o przydzielenie nie może być wcześniejszy niż wywiad.',
    en: 'The request cannot be earlier than the interview.',
  },
  'intakes.authorisationIncomplete': {
    status: 422,
    pl: 'Upoważnienie musi mieć rodzaj, zakres i dzień udzielenia.',
    en: 'An authorisation has a kind, a scope and the day it was given.',
  },
  'intakes.revokedBeforeGiven': {
    status: 422,
    pl: 'Upoważnienia nie można odwołać, zanim zostało udzielone.',
    en: 'An authorisation cannot be revoked before it was given.',
  },
  'intakes.factsMissing': {
    status: 422,
    pl: 'Uzupełnij dane zgłoszenia, których wymaga ta droga przyjęcia, a potem podejmij decyzję.',
    en: 'Complete what this route asks for, then decide.',
  },
  'intakes.otherRoute': {
    status: 422,
    pl: 'To zgłoszenie przyszło inną drogą. Drogi przyjęcia nie zmienia się przez dane zgłoszenia.',
    en: 'This referral came by another route, which its facts cannot change.',
  },
  'intakes.closed': {
    status: 409,
    pl: 'To przyjęcie jest zakończone i nie można go już zmienić.',
    en: 'This intake is closed and cannot be changed any more.',
  },
  'intakes.decided': {
    status: 409,
    pl: 'Decyzja w sprawie tego zgłoszenia już zapadła.',
    en: 'This referral has been decided already.',
  },
  'intakes.assignedAlready': {
    status: 409,
    pl: 'Rodzina ma już asystenta. Pracę kończy wniosek o zakończenie, który zatwierdza inna osoba.',
    en: 'The family has an assistant already. A proposal to end work, approved by somebody else, ends it.',
  },
  'intakes.beforeAcceptance': {
    status: 422,
    pl: 'Ten dzień jest wcześniejszy niż zgoda, którą zmieniasz na odmowę.',
    en: 'This day is before the acceptance that becomes a refusal.',
  },
  'intakes.notDecided': {
    status: 409,
    pl: 'Najpierw kierownik decyduje o przydzieleniu asystenta, potem jest pierwszy kontakt.',
    en: 'The head decides first whether to assign an assistant; the first contact follows.',
  },
  'intakes.reasonMissing': {
    status: 422,
    pl: 'Podaj powód odmowy przydzielenia asystenta (co najmniej 10 znaków).',
    en: 'Give the reason for refusing an assistant (at least 10 characters).',
  },
  'intakes.noCourt': {
    status: 409,
    pl: 'Tej rodziny nie zobowiązał sąd, więc nie ma kogo informować.',
    en: 'This family was not obliged by a court, so there is none to inform.',
  },
} as const satisfies Refusals;
