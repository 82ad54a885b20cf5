import { useGetList, useLocaleState } from 'react-admin';
import { assistantForms, coordinatorForms, type FormOfSupport } from '#contract/formsOfSupport.ts';
import type { HelpPlan } from '#contract/plans.ts';

/** The unit's forms of support to choose from: first those of the profession that writes this kind of plan. */
export function useFormsFor(kind: HelpPlan['kind'], keep?: string) {
  const { forms, nameOf } = useFormsOfSupport();
  const mine: readonly string[] = kind === 'familyWorkPlan' ? assistantForms : coordinatorForms;
  const inUse = forms.filter(({ code, retiredOn }) => !retiredOn || code === keep);
  const first = inUse.filter(({ programmeForm }) => mine.includes(programmeForm));
  const others = inUse.filter(({ programmeForm }) => !mine.includes(programmeForm));
  return [...first, ...others].map(({ code }) => ({ id: code, name: nameOf(code) }));
}

/** The dictionary by code, retired entries too: old plans still name them. */
export function useFormsOfSupport() {
  const [locale] = useLocaleState();
  const { data: forms = [] } = useGetList<FormOfSupport>('forms-of-support', {
    sort: { field: 'programmeForm', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const nameOf = (code: string) => {
    const form = forms.find((one) => one.code === code);
    return form ? (locale === 'pl' ? form.namePl : form.nameEn) : '';
  };
  return { forms, nameOf };
}
