import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FigureGrid } from '../app/FigureGrid.tsx';
import { waitingPaths } from './teamPaths.ts';

type Waiting = keyof typeof waitingPaths;

/** What only a supervisor can move on: families nobody looks after, plans to approve, files opened in an emergency. */
export const WaitingForSupervisor = ({ counts }: { counts: Record<Waiting, number> }) => {
  const translate = useTranslate();
  const waiting = (Object.keys(waitingPaths) as Waiting[]).filter((kind) => counts[kind] > 0);
  return (
    <Box component="section" aria-label={translate('team.waiting.title')}>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate('team.waiting.title')}
      </Typography>
      {waiting.length === 0 && <Typography>{translate('team.waiting.nothing')}</Typography>}
      <FigureGrid>
        {waiting.map((kind) => (
          <Paper
            key={kind}
            component={Link}
            to={waitingPaths[kind]}
            variant="outlined"
            sx={{
              p: 2,
              display: 'flex',
              alignItems: 'baseline',
              gap: 1,
              textDecoration: 'none',
              borderLeft: 6,
              borderLeftColor: 'warning.main',
              '&:hover': { bgcolor: 'action.hover' },
            }}
          >
            <Typography component="span" variant="h5" sx={{ color: 'primary.main' }}>
              {counts[kind]}
            </Typography>
            <Typography component="span" sx={{ color: 'primary.main', textDecoration: 'underline' }}>
              {translate(`team.waiting.${kind}`, { smart_count: counts[kind] })}
            </Typography>
          </Paper>
        ))}
      </FigureGrid>
    </Box>
  );
};
