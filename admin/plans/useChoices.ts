import { useTranslate } from 'react-admin';
import type { ZodEnum } from 'zod';

/** The options of an enum of the contract in the reader's words. */
export function useChoices(words: string, { options }: Pick<ZodEnum, 'options'>) {
  const translate = useTranslate();
  return options.map((id) => ({ id, name: translate(`${words}.${id}`) }));
}
