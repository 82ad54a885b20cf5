import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorkCardLine } from '#contract/workCards.ts';

const colours = {
  open: 'default',
  returned: 'warning',
  confirmed: 'info',
  accepted: 'success',
} as const satisfies Record<WorkCardLine['state'], string>;

export const CardStateChip = ({ state }: { state: WorkCardLine['state'] }) => {
  const translate = useTranslate();
  return <Chip size="small" variant="outlined" color={colours[state]} label={translate(`workCards.state.${state}`)} />;
};
