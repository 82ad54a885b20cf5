import { Box, Chip, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assessment } from '#contract/assessments.ts';
import { dayInWords } from '../app/Day.tsx';
import { AssessmentContent } from './AssessmentContent.tsx';
import { AssessmentStatusChip } from './AssessmentStatusChip.tsx';

export const AssessmentCard = ({ assessment }: { assessment: Assessment }) => {
  const translate = useTranslate();
  const { id, heldOn, conclusion, status, recordedByName, amendedById, amendmentReason } = assessment;

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {status === 'recorded' ? (
            dayInWords(heldOn)
          ) : (
            <Link to={`/assessments/${id}/show`}>{dayInWords(heldOn)}</Link>
          )}
        </Typography>
        <Chip size="small" label={translate(`assessments.conclusion.${conclusion}`)} />
        <AssessmentStatusChip status={status} />
      </Box>
      {amendedById && (
        <Typography variant="body2">
          <Link to={`/assessments/${amendedById}/show`}>{translate('assessments.amended')}</Link>
        </Typography>
      )}
      {amendmentReason && (
        <Typography variant="body2">{translate('assessments.amends', { reason: amendmentReason })}</Typography>
      )}
      <AssessmentContent assessment={assessment} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {translate('assessments.recordedBy', { name: recordedByName })}
      </Typography>
    </Paper>
  );
};
