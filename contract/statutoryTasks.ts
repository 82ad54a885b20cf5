import { z } from 'zod';
import type { ProgrammeForm } from './formsOfSupport.ts';

type StatutoryTask = {
  readonly code: string;
  readonly pl: string;
  readonly en: string;
  /** Forms of support that this task usually is; what is chosen there suggests it. */
  readonly forms: readonly ProgrammeForm[];
};

/**
 * What a family assistant is for: art. 15 ust. 1 of the Act of 9 June 2011 on supporting the family and the system of foster
 * care, in its order and under its numbers. A closed list: the Act's, not the unit's.
 */
export const statutoryTasks = [
  {
    code: '1',
    pl: 'Opracowanie i realizacja planu pracy z rodziną',
    en: 'Drawing up and carrying out the plan of work with the family',
    forms: ['planDrafting'],
  },
  {
    code: '2',
    pl: 'Plan pracy z rodziną skoordynowany z planem pomocy dziecku w pieczy zastępczej',
    en: 'Plan of work coordinated with the help plan of a child in foster care',
    forms: ['planDrafting'],
  },
  {
    code: '3',
    pl: 'Pomoc w poprawie sytuacji życiowej, w tym w prowadzeniu gospodarstwa domowego',
    en: 'Help in improving the life situation, running a household included',
    forms: ['householdManagement'],
  },
  {
    code: '4',
    pl: 'Pomoc w rozwiązywaniu problemów socjalnych',
    en: 'Help in solving social problems',
    forms: ['socialProblems'],
  },
  {
    code: '5',
    pl: 'Pomoc w rozwiązywaniu problemów psychologicznych',
    en: 'Help in solving psychological problems',
    forms: ['psychologicalProblems'],
  },
  {
    code: '6',
    pl: 'Pomoc w rozwiązywaniu problemów wychowawczych z dziećmi',
    en: 'Help in solving problems of upbringing',
    forms: ['parentingProblems'],
  },
  {
    code: '7',
    pl: 'Wspieranie aktywności społecznej rodzin',
    en: 'Support of the families’ social activity',
    forms: ['socialActivity'],
  },
  {
    code: '8',
    pl: 'Motywowanie do podnoszenia kwalifikacji zawodowych',
    en: 'Motivating to raise vocational qualifications',
    forms: ['qualificationsAndWork'],
  },
  {
    code: '9',
    pl: 'Pomoc w poszukiwaniu, podejmowaniu i utrzymywaniu pracy zarobkowej',
    en: 'Help in seeking, taking up and keeping paid work',
    forms: ['qualificationsAndWork'],
  },
  {
    code: '10',
    pl: 'Motywowanie do udziału w zajęciach grupowych dla rodziców',
    en: 'Motivating to join groups for parents',
    forms: ['parentingConsultations'],
  },
  {
    code: '11',
    pl: 'Wsparcie dzieci, w szczególności przez zajęcia psychoedukacyjne',
    en: 'Support for children, psychoeducational activities above all',
    forms: [],
  },
  {
    code: '12',
    pl: 'Działania interwencyjne i zaradcze przy zagrożeniu bezpieczeństwa dzieci i rodzin',
    en: 'Intervention and remedy when the safety of children or families is threatened',
    forms: [],
  },
  {
    code: '13',
    pl: 'Indywidualne konsultacje wychowawcze dla rodziców i dzieci',
    en: 'Individual consultations on upbringing',
    forms: ['parentingConsultations'],
  },
  {
    code: '13a',
    pl: 'Zadania określone w ustawie „Za życiem”',
    en: 'Tasks of the Act „Za życiem”',
    forms: ['forLife'],
  },
  { code: '14', pl: 'Dokumentacja pracy z rodziną', en: 'Documentation of the work with the family', forms: [] },
  { code: '15', pl: 'Okresowa ocena sytuacji rodziny', en: 'Periodic assessment of the family’s situation', forms: [] },
  {
    code: '16',
    pl: 'Monitorowanie funkcjonowania rodziny po zakończeniu pracy',
    en: 'Monitoring the family after the work ended',
    forms: [],
  },
  {
    code: '17',
    pl: 'Opinia o rodzinie i jej członkach na wniosek sądu',
    en: 'Opinion on the family at the request of a court',
    forms: [],
  },
  {
    code: '18',
    pl: 'Współpraca z administracją, organizacjami i specjalistami',
    en: 'Cooperation with public bodies, organisations and specialists',
    forms: [],
  },
  {
    code: '19',
    pl: 'Współpraca z zespołem interdyscyplinarnym lub grupą diagnostyczno-pomocową',
    en: 'Cooperation with the interdisciplinary team or the diagnostic and help group',
    forms: [],
  },
] as const satisfies readonly StatutoryTask[];

export const StatutoryTaskCode = z.enum(statutoryTasks.map(({ code }) => code));
export type StatutoryTaskCode = z.infer<typeof StatutoryTaskCode>;

/** Which tasks these forms of support usually are, in the order of the Act. */
export const tasksSuggestedBy = (forms: readonly ProgrammeForm[]): StatutoryTaskCode[] =>
  statutoryTasks
    .filter((task) => (task.forms as readonly ProgrammeForm[]).some((form) => forms.includes(form)))
    .map(({ code }) => code);
