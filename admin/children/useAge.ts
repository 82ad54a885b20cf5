import { useTranslate } from 'react-admin';
import type { Child } from '#contract/children.ts';

/** "7 lat"; a child not yet one year old is more than a zero. */
export function useAge() {
  const translate = useTranslate();
  return ({ age }: Pick<Child, 'age'>) => {
    if (age === null) return translate('children.ageUnknown');
    return age === 0 ? translate('children.infant') : translate('children.age', { smart_count: age });
  };
}
