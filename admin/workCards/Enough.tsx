import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { inShortPercent } from '#contract/money.ts';
import type { WorkCardLine } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';

/** Whether a month is enough for the allowance, in a word. */
export const Enough = ({ card: { allowance } }: { card: WorkCardLine }) => {
  const translate = useTranslate();
  if (!allowance) return null;
  const { way, neededMinutes, reached, share } = allowance;
  const said =
    way === 'threshold'
      ? translate(reached ? 'workCards.enough' : 'workCards.notEnough', { hours: hoursInWords(neededMinutes ?? 0) })
      : translate(`workCards.short.${way}`, { share: inShortPercent(share) });
  return (
    <Typography
      variant="body2"
      sx={{ fontWeight: 600, color: reached ? 'success.main' : way === 'noContract' ? 'warning.main' : 'text.primary' }}
    >
      {said}
    </Typography>
  );
};
