import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { OpenBy } from '#contract/access.ts';

const colors = { substitution: 'info', emergency: 'warning' } as const;

/** Marks a file that is open to the reader for a time only. */
export const OpenByChip = ({ openBy }: { openBy: OpenBy | null }) => {
  const translate = useTranslate();
  if (openBy === null || openBy === 'assignment') return null;
  return <Chip size="small" variant="outlined" color={colors[openBy]} label={translate(`access.openBy.${openBy}`)} />;
};
