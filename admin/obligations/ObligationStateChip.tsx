import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Obligation } from '#contract/obligations.ts';

const colors = {
  overdue: 'error',
  missed: 'error',
  dueSoon: 'warning',
  metLate: 'warning',
  met: 'success',
  upcoming: 'default',
  cancelled: 'default',
} as const satisfies Record<Obligation['state'], string>;

export const ObligationStateChip = ({ state }: { state: Obligation['state'] }) => {
  const translate = useTranslate();
  return <Chip size="small" variant="outlined" color={colors[state]} label={translate(`obligations.state.${state}`)} />;
};
