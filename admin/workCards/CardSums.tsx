import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorkTotals } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';

/** How the hours come about, and what else the month came to. */
export const CardSums = ({ totals }: { totals: WorkTotals }) => {
  const translate = useTranslate();
  const { loggedMinutes, ownMinutes, overlapMinutes, workedMinutes, leaveMinutes, travelKm, travelMinutes } = totals;
  const { families, visits, attempts } = totals;
  const sums: [name: string, value: string | number, strong?: boolean][] = [
    ['logged', hoursInWords(loggedMinutes)],
    ['own', hoursInWords(ownMinutes)],
    ...(overlapMinutes ? [['overlap', `−${hoursInWords(overlapMinutes)}`] as [string, string]] : []),
    ['worked', hoursInWords(workedMinutes), true],
    ...(leaveMinutes ? [['leave', hoursInWords(leaveMinutes)] as [string, string]] : []),
    ['families', families],
    ['visits', visits],
    ['attempts', attempts],
    ['travel', `${travelKm} km${travelMinutes ? `, ${hoursInWords(travelMinutes)}` : ''}`],
  ];
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 2, rowGap: 0.75 }}>
      {sums.map(([name, value, strong]) => (
        <Box key={name} sx={{ display: 'contents', '& > *': { fontWeight: strong ? 700 : 400 } }}>
          <Typography component="dt" variant="body2">
            {translate(`workCards.sums.${name}`)}
          </Typography>
          <Typography
            component="dd"
            variant="body2"
            sx={{ m: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' }}
          >
            {value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
