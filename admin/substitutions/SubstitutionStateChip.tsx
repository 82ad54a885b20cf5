import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Substitution } from '#contract/substitutions.ts';
import { stateOf } from './stateOf.ts';

const colors = { today: 'success', planned: 'info', over: 'default' } as const;

export const SubstitutionStateChip = ({ substitution }: { substitution: Substitution }) => {
  const translate = useTranslate();
  const state = stateOf(substitution);
  return (
    <Chip size="small" variant="outlined" color={colors[state]} label={translate(`substitutions.state.${state}`)} />
  );
};
