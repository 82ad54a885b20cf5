import { Alert, Box } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { CardRemark } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { shortDay } from './months.ts';

/** What whoever signs should look at; nothing of it stands in the way. */
export const CardRemarks = ({ remarks }: { remarks: CardRemark[] }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (remarks.length === 0) return null;
  return (
    <Alert severity="warning" variant="outlined">
      <strong>{translate('workCards.remarks.title', { smart_count: remarks.length })}</strong>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {remarks.map(({ kind, on, minutes, lineIds }) => (
          <li key={`${kind}${lineIds.join()}`}>
            {shortDay(on, locale)}: {translate(`workCards.remarks.${kind}`, { time: hoursInWords(minutes) })}
          </li>
        ))}
      </Box>
    </Alert>
  );
};
