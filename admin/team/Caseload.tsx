import { Box, LinearProgress, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { caseloadCeiling } from '#contract/assignments.ts';

type Props = {
  count: number /** The count as a link to the families, where there is a list behind it. */;
  children?: ReactNode;
};

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
    <Box sx={{ minWidth: 110 }}>
      <Typography component="span" variant="body2" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
        {children ?? count}/{caseloadCeiling}
        {word && (
          <Typography component="span" variant="caption" color={colour} sx={{ ml: 1, fontWeight: 600 }}>
            {translate(`team.${word}`)}
          </Typography>
        )}
      </Typography>
      <LinearProgress
        variant="determinate"
        color={colour}
        value={Math.min(100, (100 * count) / caseloadCeiling)}
        aria-label={translate('team.caseloadOf', { count, ceiling: caseloadCeiling })}
        sx={{ height: 6, borderRadius: 3, mt: 0.5 }}
      />
    </Box>
  );
};
