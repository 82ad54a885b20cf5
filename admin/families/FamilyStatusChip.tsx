import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FamilyStatus } from '#contract/families.ts';

/** Where a family stands; what waits for the unit stands out. */
export const FamilyStatusChip = ({ status }: { status: FamilyStatus }) => {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colors[status]}
      label={translate(`families.status.${status}`)}
      // In a table the longest of them would push the last column out of sight.
      sx={{ height: 'auto', minHeight: 24, '& .MuiChip-label': { whiteSpace: 'normal' } }}
    />
  );
};

const colors = {
  monitoring: 'info',
  ended: 'default',
  refusedAssignment: 'default',
  refusedAssistance: 'default',
  inProgress: 'success',
  planning: 'info',
  assigned: 'info',
  awaitingAssignment: 'warning',
  interviewPending: 'warning',
  awaitingDecision: 'warning',
} as const satisfies Record<FamilyStatus, string>;
