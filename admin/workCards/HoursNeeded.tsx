import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { inShortPercent, inZloty } from '#contract/money.ts';
import type { Allowance } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';

type Props = { minutes: number; allowance: Allowance | null; goesOn: boolean };

/** The month's hours beside those the programme's allowance needs; said in words too, not by the bar alone. */
export const HoursNeeded = ({ minutes, allowance, goesOn }: Props) => {
  const translate = useTranslate();
  const needed = allowance?.neededMinutes ?? null;
  return (
    <Box>
      <Typography sx={{ fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' }}>
        {hoursInWords(minutes)}
      </Typography>
      {needed === null ? (
        <WithoutThreshold allowance={allowance} />
      ) : (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('workCards.needed', { hours: hoursInWords(needed), share: inShortPercent(allowance!.share) })}
          </Typography>
          <LinearProgress
            variant="determinate"
            color={allowance!.reached ? 'success' : 'primary'}
            value={needed === 0 ? 100 : Math.min(100, (100 * minutes) / needed)}
            aria-label={translate('workCards.neededOf', { done: hoursInWords(minutes), needed: hoursInWords(needed) })}
            sx={{ height: 10, borderRadius: 5, my: 1 }}
          />
          <Typography sx={{ fontWeight: 600, color: allowance!.reached ? 'success.main' : 'text.primary' }}>
            {allowance!.reached
              ? translate('workCards.reached')
              : translate(goesOn ? 'workCards.stillMissing' : 'workCards.missing', {
                  hours: hoursInWords(needed - minutes),
                })}
          </Typography>
        </>
      )}
      {allowance?.upToGrosze ? (
        <Typography variant="body2">
          {translate('workCards.upTo', { amount: inZloty(allowance.upToGrosze) })}
        </Typography>
      ) : null}
      {allowance && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {allowance.basis}
        </Typography>
      )}
    </Box>
  );
};

const WithoutThreshold = ({ allowance }: Pick<Props, 'allowance'>) => {
  const translate = useTranslate();
  if (!allowance) return null;
  const { way, share, fullTimeMinutes } = allowance;
  return (
    <Typography variant="body2" sx={way === 'noContract' ? { color: 'warning.main', fontWeight: 600 } : {}}>
      {translate(`workCards.${way}`, { share: inShortPercent(share), full: hoursInWords(fullTimeMinutes) })}
    </Typography>
  );
};
