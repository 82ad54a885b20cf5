import type { Refusals } from './words.ts';

export const plans = {
  'plans.notYours': {
    status: 404,
    pl: 'Nie ma takiej rodziny ani dziecka wśród Twoich podopiecznych.',
    en: 'There is no such family or child in your care.',
  },
  'plans.subject': {
    status: 422,
    pl: 'Plan pracy z rodziną dotyczy rodziny, plan pomocy dziecku i program usamodzielnienia dotyczą dziecka.',
    en: 'A family work plan is about a family; a child help plan and an independence programme are about a child.',
  },
  'plans.draftExists': {
    status: 409,
    pl: 'Istnieje już szkic następnej wersji tego planu.',
    en: 'A draft of the next version already exists.',
  },
  'plans.notDraft': {
    status: 422,
    pl: 'Zatwierdzonego lub złożonego planu się nie zmienia: przygotuj nową wersję.',
    en: 'A submitted or approved plan is not changed: prepare a new version.',
  },
  'plans.notSubmitted': {
    status: 422,
    pl: 'Ten plan nie czeka na decyzję.',
    en: 'This plan does not await a decision.',
  },
  'plans.familyEnded': {
    status: 409,
    pl: 'Praca z tą rodziną jest zakończona. Nowy plan powstaje po jej wznowieniu.',
    en: 'Work with this family has ended. A new plan is made when it begins again.',
  },
  'plans.ownPlan': { status: 403, pl: 'Nikt nie zatwierdza własnego planu.', en: 'Nobody approves their own plan.' },
  'plans.empty': {
    status: 422,
    pl: 'Plan musi mieć co najmniej jeden cel z działaniem: zakresem, terminem i przewidywanym efektem (art. 15 ustawy o wspieraniu rodziny).',
    en: 'A plan needs at least one goal with an activity: scope, date and expected effect (art. 15 of the Act).',
  },
  'plans.goalsWithoutActivities': {
    status: 422,
    pl: 'Te cele nie mają działań: {names}. Dodaj do każdego działanie z terminem i przewidywanym efektem albo usuń cel (art. 15 ustawy o wspieraniu rodziny).',
    en: 'These goals have no activities: {names}. Give each an activity with a date and an expected effect, or remove the goal (art. 15 of the Act).',
  },
  'plans.agreementsMissing': {
    status: 422,
    pl: 'Zapisz, co o tym planie powiedziały osoby dorosłe mieszkające w rodzinie: {names}. Odmowa nie wstrzymuje planu; gdy kogoś nie można było zapytać, napisz dlaczego.',
    en: 'Record what the adults living in the family said to this plan: {names}. A refusal does not stop the plan; when somebody could not be asked, say why.',
  },
  'plans.agreementsOutdated': {
    status: 422,
    pl: 'Po uzyskaniu zgody zmieniono zakres planu: cele, działania, terminy lub osoby odpowiedzialne. Zapytaj ponownie i zapisz nową odpowiedź: {names}. Gdy kogoś nie można zapytać, napisz dlaczego.',
    en: 'After they agreed, the scope of the plan was changed: goals, activities, dates or who is responsible. Ask again and record the new answer: {names}. When somebody cannot be asked, say why.',
  },
  'plans.explanationMissing': {
    status: 422,
    pl: 'Plan zmieniono po tym, co powiedzieli: {names}. Zapytaj ponownie albo napisz w komentarzu, co zmieniono i dlaczego ich słowa są nadal aktualne.',
    en: 'The plan was changed after what these said: {names}. Ask again, or say in the comment what was changed and why their words still hold.',
  },
  'plans.consultationMissing': {
    status: 422,
    pl: 'Zapisz konsultację z pracownikiem socjalnym: z kim, kiedy i jakie miał uwagi (art. 15 ust. 1 pkt 1 ustawy o wspieraniu rodziny).',
    en: 'Record the consultation with the social worker: with whom, when and with what remarks (art. 15(1)(1) of the Act).',
  },
  'plans.coordinationMissing': {
    status: 422,
    pl: 'W pieczy zastępczej jest dziecko z tej rodziny: {names}. Zapisz uzgodnienie planu z koordynatorem (art. 15 ust. 1 pkt 2 ustawy o wspieraniu rodziny).',
    en: 'A child of this family is in foster care: {names}. Record that the plan was coordinated with the coordinator (art. 15(1)(2) of the Act).',
  },
  'plans.strangeResponsible': {
    status: 422,
    pl: 'Wskazana osoba nie mieszka w tej rodzinie. Wybierz kogoś z rodziny albo wpisz imię i nazwisko.',
    en: 'This person does not live in the family. Choose a member of the family or write a name.',
  },
  'planAgreements.familyPlan': {
    status: 422,
    pl: 'Zgodę osób dorosłych zapisuje się przy planie pracy z rodziną.',
    en: 'The agreement of adults is recorded with a family work plan.',
  },
  'planAgreements.stranger': {
    status: 422,
    pl: 'Ta osoba nie należy do tej rodziny.',
    en: 'This person does not belong to the family.',
  },
  'planAgreements.already': {
    status: 409,
    pl: 'Odpowiedź tej osoby jest już zapisana. Zmień zapisaną odpowiedź.',
    en: 'The answer of this person is recorded already. Change that answer.',
  },
  'planAgreements.inFuture': {
    status: 422,
    pl: 'Dzień rozmowy nie może być z przyszłości.',
    en: 'The day of the conversation cannot be in the future.',
  },
  'planAgreements.noteMissing': {
    status: 422,
    pl: 'Napisz, dlaczego nie można było zapytać tej osoby.',
    en: 'Say why this person could not be asked.',
  },
  'planConsultations.inFuture': {
    status: 422,
    pl: 'Dzień konsultacji nie może być z przyszłości.',
    en: 'The day of the consultation cannot be in the future.',
  },
  'plans.commentMissing': {
    status: 422,
    pl: 'Napisz, co poprawić, zanim zwrócisz plan.',
    en: 'Say what to improve before returning the plan.',
  },
  'plans.unknownForm': {
    status: 422,
    pl: 'W słowniku jednostki nie ma tej formy wsparcia.',
    en: 'The unit’s dictionary has no such form of support.',
  },
  'plans.goalHasActivities': {
    status: 409,
    pl: 'Ten cel ma działania. Najpierw usuń działania.',
    en: 'This goal has activities. Remove them first.',
  },
} as const satisfies Refusals;
