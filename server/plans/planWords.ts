import type { PlanAnswer } from '#contract/planAgreements.ts';
import type { PlanConsulted } from '#contract/planConsultations.ts';
import type { ActivityStatus, GoalArea, GoalProgress, PlanKind, PlanStatus, ResponsibleKind } from '#contract/plans.ts';

// A plan on paper is a document of a Polish office: these words are Polish in every language of the screen.

type Words<E extends { options: readonly string[] }> = Record<E['options'][number], string>;

export const kindNames: Words<typeof PlanKind> = {
  familyWorkPlan: 'Plan pracy z rodziną',
  childHelpPlan: 'Plan pomocy dziecku',
  independenceProgramme: 'Indywidualny program usamodzielnienia',
};

/** Across the page of what is not in force. */
export const marks: Partial<Words<typeof PlanStatus>> = {
  draft: 'PROJEKT',
  submitted: 'PROJEKT',
  superseded: 'NIEAKTUALNY',
};

export const areaNames: Words<typeof GoalArea> = {
  careAndUpbringing: 'opieka i wychowanie',
  health: 'zdrowie',
  education: 'edukacja',
  emotions: 'emocje',
  familyContact: 'kontakty z rodziną',
  leisure: 'czas wolny',
  household: 'prowadzenie domu',
  finances: 'finanse',
  housing: 'mieszkanie',
  work: 'praca',
  legalStatus: 'sytuacja prawna',
  independence: 'usamodzielnienie',
};

export const progressNames: Words<typeof GoalProgress> = {
  notStarted: 'nie rozpoczęto',
  inProgress: 'w toku',
  achieved: 'osiągnięty',
  partlyAchieved: 'częściowo osiągnięty',
  notAchieved: 'nieosiągnięty',
};

export const responsibleNames: Words<typeof ResponsibleKind> = {
  familyMember: 'członek rodziny',
  fosterFamily: 'rodzina zastępcza',
  assistant: 'asystent rodziny',
  coordinator: 'koordynator',
  institution: 'instytucja',
};

export const activityStatusNames: Words<typeof ActivityStatus> = {
  planned: 'zaplanowane',
  inProgress: 'w toku',
  done: 'zrealizowano',
  notDone: 'nie zrealizowano',
  abandoned: 'odstąpiono',
};

export const answerNames: Words<typeof PlanAnswer> = {
  agreed: 'zgadza się',
  refused: 'odmawia zgody',
  notAsked: 'nie można było zapytać',
};

export const consultedNames: Words<typeof PlanConsulted> = {
  socialWorker: 'pracownik socjalny',
  coordinator: 'koordynator rodzinnej pieczy zastępczej',
  assistant: 'asystent rodziny',
};
