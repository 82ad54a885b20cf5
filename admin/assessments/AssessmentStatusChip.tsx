import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Assessment } from '#contract/assessments.ts';

/** What was recorded once has no state to speak of. */
export const AssessmentStatusChip = ({ status }: { status: Assessment['status'] }) => {
  const translate = useTranslate();
  if (status === 'recorded') return null;
  return (
    <Chip size="small" variant="outlined" color={colors[status]} label={translate(`assessments.status.${status}`)} />
  );
};

const colors = { draft: 'default', submitted: 'warning', returned: 'error', approved: 'success' } as const;
