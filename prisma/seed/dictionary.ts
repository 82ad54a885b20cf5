import type { ProgrammeForm } from '#contract/formsOfSupport.ts';
import { plusMonths, warsawMoment } from './days.ts';
import type { Making } from './making.ts';

type Entry = { code: string; programmeForm: ProgrammeForm; namePl: string; nameEn: string };

const names: Record<ProgrammeForm, readonly [pl: string, en: string]> = {
  planDrafting: ['wspólne opracowanie planu pomocy rodzinie', 'joint drawing up of the family’s help plan'],
  socialActivity: ['wspieranie aktywności społecznej', 'supporting social activity'],
  qualificationsAndWork: ['podnoszenie kwalifikacji i podejmowanie pracy', 'raising qualifications and taking up work'],
  parentingConsultations: ['konsultacje wychowawcze', 'parenting consultations'],
  parentingProblems: ['rozwiązywanie problemów wychowawczych', 'solving parenting problems'],
  socialProblems: ['rozwiązywanie problemów socjalnych', 'solving social problems'],
  psychologicalProblems: ['rozwiązywanie problemów psychologicznych', 'solving psychological problems'],
  householdManagement: ['edukacja w zakresie prowadzenia gospodarstwa domowego', 'household-management education'],
  forLife: ['wsparcie „Za życiem” (art. 8 ust. 2 i 3)', '“Za życiem” support (art. 8 (2) and (3))'],
  fosterFamilySupport: ['wsparcie rodziny zastępczej w realizacji zadań', 'support of the foster family in its tasks'],
  childPlanPreparation: ['przygotowanie planu pomocy dziecku', 'preparing the child’s help plan'],
  specialistPsychological: [
    'specjalistyczna pomoc dziecku: psychologiczna',
    'specialist help for the child: psychological',
  ],
  specialistRehabilitation: [
    'specjalistyczna pomoc dziecku: rehabilitacyjna',
    'specialist help for the child: rehabilitation',
  ],
  specialistEducational: ['specjalistyczna pomoc dziecku: reedukacyjna', 'specialist help for the child: educational'],
  adultWardsSupport: ['wspieranie pełnoletnich wychowanków', 'support of adult former wards'],
};

/** The forms of support the programme itself names; every unit's dictionary begins with them. */
export const programmeDictionary: Entry[] = Object.entries(names).map(([form, [namePl, nameEn]]) => ({
  code: form,
  programmeForm: form as ProgrammeForm,
  namePl,
  nameEn,
}));

/** What the demo city added for itself; reports count it as the programme's form beside it. */
export const ownForms: Entry[] = [
  {
    code: 'parentsGroup',
    programmeForm: 'socialActivity',
    namePl: 'grupa wsparcia dla rodziców',
    nameEn: 'parents’ support group',
  },
  {
    code: 'debtAdvice',
    programmeForm: 'socialProblems',
    namePl: 'pomoc w wyjściu z zadłużenia',
    nameEn: 'help in getting out of debt',
  },
];

export const dictionaryRows = ({ random, today }: Making, entries: readonly Entry[]) =>
  entries.map(({ code, programmeForm, namePl, nameEn }) => ({
    id: random.idAt(warsawMoment(plusMonths(today, -131), 9 * 60)),
    code,
    programme_form: programmeForm,
    name_pl: namePl,
    name_en: nameEn,
  }));
