import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Family } from '#contract/families.ts';
import type { FosterFamily } from '#contract/fosterFamilies.ts';
import { waitingPaths } from '../team/teamPaths.ts';

const shown = 6;
const first = {
  filter: { unassigned: true },
  sort: { field: 'name', order: 'ASC' as const },
  pagination: { page: 1, perPage: shown },
};

/** Families nobody looks after today, each one step from being assigned. */
export const Unassigned = () => {
  const translate = useTranslate();
  const families = useGetList<Family>('families', first);
  const fosters = useGetList<FosterFamily>('foster-families', first);
  if (!families.data || !fosters.data) return null;
  const nothing = families.data.length + fosters.data.length === 0;

  return (
    <Box component="section" aria-label={translate('assignments.unassigned.title')}>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate('assignments.unassigned.title')}
      </Typography>
      {nothing && <Typography>{translate('assignments.unassigned.nothing')}</Typography>}
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))' }}>
        {families.data.map(({ id, name }) => (
          <Nobodys key={id} name={name} kind="family" show={`/families/${id}/show`} assign={`familyId=${id}`} />
        ))}
        {fosters.data.map(({ id, name }) => (
          <Nobodys
            key={id}
            name={name}
            kind="fosterFamily"
            show={`/foster-families/${id}/show`}
            assign={`fosterFamilyId=${id}`}
          />
        ))}
      </Box>
      <Stack direction="row" sx={{ gap: 2 }}>
        <More count={(families.total ?? 0) - shown} to={waitingPaths.unassignedFamilies} />
        <More count={(fosters.total ?? 0) - shown} to={waitingPaths.unassignedFosterFamilies} />
      </Stack>
    </Box>
  );
};

type NobodysProps = { name: string; kind: 'family' | 'fosterFamily'; show: string; assign: string };

const Nobodys = ({ name, kind, show, assign }: NobodysProps) => {
  const translate = useTranslate();
  return (
    <Paper
      variant="outlined"
      sx={{
        p: 1.5,
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        borderLeft: 6,
        borderLeftColor: 'warning.main',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component={Link} to={show} sx={{ color: 'primary.main' }}>
          {name}
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`assignments.unassigned.${kind}`)}
        </Typography>
      </Box>
      <Button
        component={Link}
        to={`/assignments/create?${assign}`}
        variant="outlined"
        aria-label={translate('assignments.assignTo', { name })}
      >
        {translate('assignments.assign')}
      </Button>
    </Paper>
  );
};

const More = ({ count, to }: { count: number; to: string }) => {
  const translate = useTranslate();
  if (count <= 0) return null;
  return (
    <Button component={Link} to={to}>
      {translate('assignments.unassigned.more', { smart_count: count })}
    </Button>
  );
};
