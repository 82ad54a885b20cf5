import { Alert, Stack } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { monthInWords } from './months.ts';

/** What one should know before reading the card. */
export const CardNotices = ({ card }: { card: WorkCard }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { state, steps, intact, can, totalsNow, totals, month } = card;
  const last = steps.at(-1);
  return (
    <Stack sx={{ gap: 1 }}>
      {!intact && <Alert severity="error">{translate('workCards.notIntact')}</Alert>}
      {state === 'returned' && last && (
        <Alert severity="warning">
          {translate('workCards.returnedBy', { name: last.takenByName })} „{last.comment}”
        </Alert>
      )}
      {can.confirm && state === 'open' && (
        <Alert severity="info">{translate('workCards.confirmNow', { month: monthInWords(month, locale) })}</Alert>
      )}
      {can.confirmFor && <Alert severity="info">{translate('workCards.hasLeft')}</Alert>}
      {totalsNow && (
        <Alert severity="warning">
          {translate('workCards.annex.notice', {
            was: hoursInWords(totals.workedMinutes),
            now: hoursInWords(totalsNow.workedMinutes),
          })}
        </Alert>
      )}
    </Stack>
  );
};
