import { Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type AreaFinding, AssessedArea, type Assessment } from '#contract/assessments.ts';
import { dayInWords } from '../app/Day.tsx';

/** What an assessment says, area by area where it has areas. */
export const AssessmentContent = ({ assessment }: { assessment: Assessment }) => {
  const translate = useTranslate();
  const { periodFrom, periodUntil, areas, effort, obstacles, summary, participants } = assessment;
  const inOrder = AssessedArea.options.flatMap((area) => areas.filter((each) => each.area === area));
  const words = Object.entries({ effort, obstacles, participants }).filter(([, text]) => text);

  return (
    <>
      {periodFrom && periodUntil && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('assessments.period', { from: dayInWords(periodFrom), until: dayInWords(periodUntil) })}
        </Typography>
      )}
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{summary}</Typography>
      {inOrder.map(({ area, rating, words: found }) => (
        <Box key={area} sx={{ mt: 1 }}>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {translate(`assessments.area.${area}`)}
            </Typography>
            <Chip
              size="small"
              variant="outlined"
              color={ratingColors[rating]}
              label={translate(`assessments.rating.${rating}`)}
            />
          </Box>
          {found && (
            <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {found}
            </Typography>
          )}
        </Box>
      ))}
      {words.map(([field, text]) => (
        <Typography key={field} variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 1 }}>
          <strong>{translate(`resources.assessments.fields.${field}`)}</strong>
          {'\n'}
          {text}
        </Typography>
      ))}
    </>
  );
};

const ratingColors = {
  better: 'success',
  same: 'default',
  worse: 'error',
  notApplicable: 'default',
} as const satisfies Record<AreaFinding['rating'], string>;
