import type { Refusals } from './words.ts';

export const assessments = {
  'assessments.notYours': {
    status: 404,
    pl: 'Nie ma takiej rodziny ani dziecka wśród Twoich podopiecznych.',
    en: 'There is no such family or child in your care.',
  },
  'assessments.subject': {
    status: 422,
    pl: 'Wskaż rodzinę albo dziecko, zgodnie z rodzajem oceny.',
    en: 'Name a family or a child, as the kind of assessment requires.',
  },
  'assessments.heldInFuture': {
    status: 422,
    pl: 'Data oceny nie może być z przyszłości.',
    en: 'An assessment cannot be dated in the future.',
  },
  'assessments.beforeBeginning': {
    status: 422,
    pl: 'Data oceny jest wcześniejsza niż początek pracy lub pobytu w pieczy.',
    en: 'The assessment is dated before work or care began.',
  },
  'assessments.onlyHeadings': {
    status: 422,
    pl: 'Same zagadnienia to jeszcze nie ocena. Napisz pod nimi, co ustalono.',
    en: 'Headings alone are not an assessment. Write what was found under them.',
  },
  'assessments.conclusion': {
    status: 422,
    pl: 'Ten wniosek nie pasuje do rodzaju oceny.',
    en: 'This conclusion does not fit the kind of assessment.',
  },
  'assessments.ofFamiliesOnly': {
    status: 422,
    pl: 'Obszary, okres, zaangażowanie i przeszkody opisuje się tylko w ocenie rodziny.',
    en: 'Areas, period, effort and obstacles belong to the assessment of a family only.',
  },
  'assessments.period': {
    status: 422,
    pl: 'Koniec ocenianego okresu jest wcześniejszy niż jego początek.',
    en: 'The period ends before it begins.',
  },
  'assessments.periodAfter': {
    status: 422,
    pl: 'Oceniany okres nie może sięgać poza dzień oceny.',
    en: 'The period cannot reach beyond the day of the assessment.',
  },
  'assessments.familyEnded': {
    status: 422,
    pl: 'Praca z tą rodziną jest zakończona. Ocena nie może być późniejsza niż dzień zakończenia.',
    en: 'Work with this family has ended. It cannot be assessed on a later day.',
  },
  'assessments.amendmentReason': {
    status: 422,
    pl: 'Zmiana przekazanej oceny wymaga wskazania tej oceny i powodu.',
    en: 'Correcting an assessment that was passed on needs that assessment and a reason.',
  },
  'assessments.notToBeAmended': {
    status: 422,
    pl: 'Tej oceny nie można skorygować: jest jeszcze szkicem, została już skorygowana albo dotyczy kogoś innego.',
    en: 'This assessment cannot be corrected: it is still a draft, has been corrected already or is about somebody else.',
  },
  'assessments.notDraft': {
    status: 409,
    pl: 'Ta ocena została już przekazana. Jej treści nie można zmienić; można zapisać korektę z powodem.',
    en: 'This assessment has been passed on. Its text stays; a correction with a reason can be recorded.',
  },
  'assessments.areasMissing': {
    status: 422,
    pl: 'Nie oceniono jeszcze wszystkich obszarów (brakuje: {count}). Przy obszarze, który nie dotyczy rodziny, wybierz „nie dotyczy”.',
    en: 'Not every area has been looked at ({count} missing). Choose “does not apply” where it does not.',
  },
  'assessments.notSubmitted': {
    status: 409,
    pl: 'Ta ocena nie czeka na decyzję.',
    en: 'This assessment does not wait for a decision.',
  },
  'assessments.own': {
    status: 403,
    pl: 'Własnej oceny nie można zatwierdzić ani zwrócić. Zrobi to inna osoba.',
    en: 'Nobody approves or returns their own assessment. Somebody else does.',
  },
  'assessments.commentMissing': {
    status: 422,
    pl: 'Napisz, co poprawić: zwrot oceny wymaga komentarza.',
    en: 'Write what is to be improved: returning an assessment needs a comment.',
  },
} as const satisfies Refusals;
