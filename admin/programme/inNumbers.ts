import { useLocaleState } from 'react-admin';

/** Counts and hours as the reader writes them; hours exactly as the spreadsheet has them. */
export function useNumbers() {
  const [locale] = useLocaleState();
  const counts = new Intl.NumberFormat(locale, { useGrouping: 'always' });
  const hundredths = new Intl.NumberFormat(locale, {
    useGrouping: 'always',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return {
    count: (count: number) => counts.format(count),
    hours: (minutes: number) => hundredths.format(Math.round((minutes * 100) / 60) / 100),
  };
}
