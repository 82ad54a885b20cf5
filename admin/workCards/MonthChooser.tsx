import Previous from '@mui/icons-material/ChevronLeft';
import Next from '@mui/icons-material/ChevronRight';
import { IconButton, Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { monthInWords, monthsLater } from './months.ts';

type Props = { month: string; last: string; onChoose: (month: string) => void };

/** One month back or on; not beyond the one there is. */
export const MonthChooser = ({ month, last, onChoose }: Props) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={translate('workCards.month')}
      sx={{ alignItems: 'center', gap: 0.5 }}
    >
      <IconButton
        aria-label={monthInWords(monthsLater(month, -1), locale)}
        onClick={() => onChoose(monthsLater(month, -1))}
      >
        <Previous />
      </IconButton>
      <Typography
        component="h2"
        variant="h2"
        aria-live="polite"
        sx={{ minWidth: 160, textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}
      >
        {monthInWords(month, locale)}
      </Typography>
      <IconButton
        aria-label={monthInWords(monthsLater(month, 1), locale)}
        disabled={month >= last}
        onClick={() => onChoose(monthsLater(month, 1))}
      >
        <Next />
      </IconButton>
    </Stack>
  );
};
