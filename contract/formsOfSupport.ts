import { z } from 'zod';
import { LocalDate } from './calendar.ts';
import { changeable, resource } from './resource.ts';

/** The forms of support the programme names for assistants, in its own order. */
export const assistantForms = [
  'planDrafting',
  'socialActivity',
  'qualificationsAndWork',
  'parentingConsultations',
  'parentingProblems',
  'socialProblems',
  'psychologicalProblems',
  'householdManagement',
  'forLife',
] as const;

/** The forms of support the programme names for coordinators, in its own order. */
export const coordinatorForms = [
  'fosterFamilySupport',
  'childPlanPreparation',
  'specialistPsychological',
  'specialistRehabilitation',
  'specialistEducational',
  'adultWardsSupport',
] as const;

export const ProgrammeForm = z.enum([...assistantForms, ...coordinatorForms]);
export type ProgrammeForm = z.infer<typeof ProgrammeForm>;

/** One entry of the unit's dictionary; reports count it as the programme's form it maps to. */
export const FormOfSupport = z.object({
  id: z.uuid(),
  code: z.string(),
  programmeForm: ProgrammeForm,
  namePl: z.string(),
  nameEn: z.string(),
  retiredOn: LocalDate.nullable(),
  ...changeable,
});
export type FormOfSupport = z.input<typeof FormOfSupport>;

const name = z.string().trim().min(3).max(150);

export const FormOfSupportInput = z.strictObject({
  code: z.string().regex(/^[a-z][a-zA-Z0-9]{2,40}$/),
  programmeForm: ProgrammeForm,
  namePl: name,
  nameEn: name,
});
export const FormOfSupportChange = z.strictObject({ namePl: name, nameEn: name, retiredOn: LocalDate.nullable() });

export const formsOfSupport = resource({
  name: 'forms-of-support',
  summary: 'Dictionary of forms of support',
  row: FormOfSupport,
  create: FormOfSupportInput,
  change: FormOfSupportChange,
  filter: z.object({ inUse: z.stringbool() }),
  sortable: ['namePl', 'nameEn', 'programmeForm'],
  sortedBy: 'programmeForm',
  caseContent: false,
});
