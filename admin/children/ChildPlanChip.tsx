import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Child } from '#contract/children.ts';

const colors = {
  none: 'error',
  draft: 'warning',
  submitted: 'warning',
  inForce: 'success',
} as const satisfies Record<Child['plan'], string>;

export const ChildPlanChip = ({ plan }: { plan: Child['plan'] }) => {
  const translate = useTranslate();
  return <Chip size="small" variant="outlined" color={colors[plan]} label={translate(`children.plan.${plan}`)} />;
};
