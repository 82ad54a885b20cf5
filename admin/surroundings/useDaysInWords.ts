import { useTranslate } from 'react-admin';
import { dayInWords } from '../app/Day.tsx';

/** "od 12 marca 2026", "od … do …". */
export function useDaysInWords() {
  const translate = useTranslate();
  return (from: string, until: string | null) =>
    until
      ? translate('surroundings.fromUntil', { from: dayInWords(from), until: dayInWords(until) })
      : translate('surroundings.from', { from: dayInWords(from) });
}
