import type { Refusals } from './words.ts';

export const activityLogs = {
  'activityLogs.heldInFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości: zapisuje się to, co już było.',
    en: 'The date cannot be in the future: one records what has been.',
  },
  'activityLogs.beforeIntake': {
    status: 422,
    pl: 'Data jest wcześniejsza niż przyjęcie rodziny ({intakeOn}).',
    en: 'This is dated before the family was taken on ({intakeOn}).',
  },
  'activityLogs.afterEnding': {
    status: 422,
    pl: 'Praca z tą rodziną zakończyła się {endedOn}. Data nie może być późniejsza.',
    en: 'Work with this family ended on {endedOn}. Nothing can be dated later.',
  },
  'activityLogs.minutes': {
    status: 422,
    pl: 'Podaj czas trwania: więcej niż 0 minut i najwyżej 24 godziny.',
    en: 'Give a duration: more than 0 minutes and at most 24 hours.',
  },
  'activityLogs.formOfSupportMissing': {
    status: 422,
    pl: 'Wybierz co najmniej jedną formę wsparcia: ma ją każda czynność, która się odbyła.',
    en: 'Choose at least one form of support: whatever took place has one.',
  },
  'activityLogs.onlyIfTookPlace': {
    status: 422,
    pl: 'Czas trwania i formy wsparcia ma tylko to, co się odbyło.',
    en: 'Only what took place has a duration and forms of support.',
  },
  'activityLogs.unknownForm': {
    status: 422,
    pl: 'W słowniku jednostki nie ma formy wsparcia „{code}”.',
    en: 'The unit’s dictionary has no form of support “{code}”.',
  },
  'activityLogs.oneSubject': {
    status: 422,
    pl: 'Wskaż rodzinę albo rodzinę zastępczą, jedną z nich.',
    en: 'Name a family or a foster family, one of them.',
  },
  'activityLogs.notYours': {
    status: 404,
    pl: 'Nie ma takiej rodziny wśród Twoich rodzin.',
    en: 'There is no such family among yours.',
  },
  'activityLogs.strangerPresent': {
    status: 422,
    pl: 'Wśród obecnych jest osoba spoza tej rodziny.',
    en: 'Someone listed as present does not belong to this family.',
  },
  'activityLogs.strangeGoal': {
    status: 422,
    pl: 'Wskazany cel lub działanie nie należy do planu tej rodziny.',
    en: 'The goal or activity does not belong to this family’s plan.',
  },
  'activityLogs.nextVisitInPast': {
    status: 422,
    pl: 'Następna wizyta musi być późniejsza niż ta.',
    en: 'The next visit must be later than this one.',
  },
  'activityLogs.reasonMissing': {
    status: 422,
    pl: 'Minęło 7 dni: podaj powód poprawki. Poprzednia treść zostanie zachowana.',
    en: 'Seven days have passed: give a reason for the correction. The old text is kept.',
  },
  'activityLogs.outcomeOfKind': {
    status: 422,
    pl: 'Taki wynik nie pasuje do tego rodzaju kontaktu. Wybierz inny wynik albo inny rodzaj.',
    en: 'This outcome does not go with this kind of contact. Choose another outcome or another kind.',
  },
  'activityLogs.institutionMissing': {
    status: 422,
    pl: 'Podaj nazwę instytucji, z którą był kontakt.',
    en: 'Name the institution the contact was with.',
  },
  'activityLogs.strangeChild': {
    status: 422,
    pl: 'Wśród dzieci, których dotyczy wpis, jest osoba spoza dzieci tej rodziny albo ktoś wskazany dwa razy.',
    en: 'Among the children the entry is about is someone who is no child of this family, or someone named twice.',
  },
  'activityLogs.tasksOfAssistants': {
    status: 422,
    pl: 'Zadania z art. 15 wskazuje się tylko przy pracy asystenta z rodziną, nie przy rodzinie zastępczej.',
    en: 'Tasks of art. 15 are an assistant’s work with a family, not with a foster family.',
  },
  'activityLogs.familyTwice': {
    status: 422,
    pl: 'Ta sama rodzina jest wskazana dwa razy. Każda rodzina może być w wydarzeniu tylko raz.',
    en: 'The same family is named twice. Each family takes part once.',
  },
  'activityLogs.tooManyForMinutes': {
    status: 422,
    pl: 'Czas jest za krótki, aby podzielić go między wszystkie rodziny: na każdą musi przypaść co najmniej minuta.',
    en: 'The time is too short to be divided among all families: each must have a minute at least.',
  },
  'entryReviews.nothingToReview': {
    status: 404,
    pl: 'Nie ma takiego wpisu wśród tych, o które możesz pytać. O własne wpisy pyta inny kierownik.',
    en: 'There is no such entry among those you may ask about. One’s own entries are for another supervisor.',
  },
  'entryReviews.changedMeanwhile': {
    status: 409,
    pl: 'Autor zmienił ten wpis, zanim pytanie doszło. Przeczytaj go jeszcze raz.',
    en: 'The author changed this entry before the question arrived. Read it again.',
  },
} as const satisfies Refusals;
