import { Box, Chip, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Intervention } from '#contract/interventions.ts';
import { Instant } from '../app/Instant.tsx';
import { ToldChips } from './ToldChips.tsx';

/** One line of a list: what happened to whom, when, who knows, and whether it goes on. */
export const InterventionCard = ({ intervention }: { intervention: Intervention }) => {
  const translate = useTranslate();
  const { id, dangers, subjectName, childNames, noticedAt, recordedByName, told, closedAt } = intervention;
  const whose = [subjectName || translate('interventions.otherFile'), ...childNames].join(' · ');
  return (
    <Paper
      component="article"
      variant="outlined"
      sx={{ p: 2, borderLeft: 6, borderLeftColor: closedAt ? 'divider' : 'error.main' }}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="h3" variant="h3">
          <Box component={Link} to={`/interventions/${id}/show`} sx={{ color: 'primary.main' }}>
            {dangers.map((danger) => translate(`interventions.dangers.${danger}`)).join(', ')}
          </Box>
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={closedAt ? 'default' : 'error'}
          label={translate(`interventions.state.${closedAt ? 'closed' : 'open'}`)}
        />
      </Box>
      <Typography>{whose}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        <Instant value={noticedAt} /> · {recordedByName}
      </Typography>
      <ToldChips told={told} />
    </Paper>
  );
};
