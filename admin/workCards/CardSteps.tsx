import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { Instant } from '../app/Instant.tsx';

/** Who confirmed, returned and accepted the card, and the hash its words were kept with. */
export const CardSteps = ({ card: { steps, state, hash } }: { card: WorkCard }) => {
  const translate = useTranslate();
  if (steps.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('workCards.steps')}>
      <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
        {translate('workCards.steps')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.75 }}>
        {steps.map(({ step, takenByName, takenAt, comment }) => (
          <Typography component="li" variant="body2" key={takenAt}>
            <Instant value={takenAt} />: {translate(`workCards.step.${step}`)}, {takenByName}
            {comment && <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>„{comment}”</Box>}
          </Typography>
        ))}
      </Box>
      {(state === 'confirmed' || state === 'accepted') && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1, overflowWrap: 'anywhere' }}>
          {translate('workCards.hash')} {hash}
        </Typography>
      )}
    </Box>
  );
};
