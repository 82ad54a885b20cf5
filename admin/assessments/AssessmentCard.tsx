import { Box, Chip, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Assessment } from '#contract/assessments.ts';
import { dayInWords } from '../app/Day.tsx';

export const AssessmentCard = ({ assessment }: { assessment: Assessment }) => {
  const translate = useTranslate();
  const { heldOn, conclusion, summary, participants, recordedByName } = assessment;

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography component="h3" sx={{ fontWeight: 600 }}>
          {dayInWords(heldOn)}
        </Typography>
        <Chip size="small" label={translate(`assessments.conclusion.${conclusion}`)} />
      </Box>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{summary}</Typography>
      {participants && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 1 }}>
          <strong>{translate('resources.assessments.fields.participants')}</strong>
          {'\n'}
          {participants}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {translate('assessments.recordedBy', { name: recordedByName })}
      </Typography>
    </Paper>
  );
};
