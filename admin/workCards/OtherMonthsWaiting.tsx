import { Alert, Link as Appearance } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { monthInWords } from './months.ts';

type Props = { waiting: { month: string; cards: number }[] };

/** A card of an earlier month is not forgotten because one looks at this one. */
export const OtherMonthsWaiting = ({ waiting }: Props) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (waiting.length === 0) return null;
  return (
    <Alert severity="info">
      {translate('workCards.alsoWaiting')}{' '}
      {waiting.map(({ month, cards }, n) => (
        <span key={month}>
          {n > 0 && ', '}
          <Appearance component={Link} to={`/work-cards?${new URLSearchParams({ month, state: 'confirmed' })}`}>
            {monthInWords(month, locale)} ({cards})
          </Appearance>
        </span>
      ))}
    </Alert>
  );
};
