import { useLocaleState } from 'react-admin';
import { type RefusalCode, refusals } from '#contract/refusals.ts';

/** The server's own words, said before the server has to say them. */
export function useRefusalInWords() {
  const [locale] = useLocaleState();
  return (code: RefusalCode) => refusals[code][locale === 'en' ? 'en' : 'pl'];
}
