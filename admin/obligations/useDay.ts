import { useLocaleState } from 'react-admin';

/** A calendar day the way the reader writes it: 23.11.2026. */
export function useDay() {
  const [locale] = useLocaleState();
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (day: string | null) => (day ? format.format(new Date(day)) : '');
}
