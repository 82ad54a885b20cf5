import { Box, LinearProgress, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { caseloadCeiling } from '#contract/assignments.ts';

type Props = {
  count: number;
  /** "13/15" as a link, where there is a list behind it. */
  children?: ReactNode;
};

export const ofCeiling = (count: number) => `${count}/${caseloadCeiling}`;

/** How many families of the fifteen the law allows; full and beyond are said in words too, not by colour alone. */
export const Caseload = ({ count, children }: Props) => {
  const translate = useTranslate();
  const [colour, word] =
    count > caseloadCeiling
      ? (['error', 'overCeiling'] as const)
      : count === caseloadCeiling
        ? (['warning', 'full'] as const)
        : (['primary', null] as const);

  return (
    <Box sx={{ minWidth: 130 }}>
      <Typography component="span" variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {children ?? ofCeiling(count)}
      </Typography>
      <LinearProgress
        variant="determinate"
        color={colour}
        value={Math.min(100, (100 * count) / caseloadCeiling)}
        aria-label={translate('team.caseloadOf', { count, ceiling: caseloadCeiling })}
        sx={{ height: 6, borderRadius: 3, mt: 0.5 }}
      />
      {word && (
        <Typography component="span" variant="caption" sx={{ fontWeight: 600, color: `${colour}.main` }}>
          {translate(`team.${word}`)}
        </Typography>
      )}
    </Box>
  );
};
