import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { teamEndpoint } from '#contract/team.ts';
import { Unavailable } from '../app/Unavailable.tsx';
import { useApi } from '../app/useApi.ts';
import { usePhone } from '../app/usePhone.ts';
import { TeamCards } from './TeamCards.tsx';
import { TeamTable } from './TeamTable.tsx';
import { WaitingForSupervisor } from './WaitingForSupervisor.tsx';

/** Where a supervisor begins: what waits for them, then who needs attention. */
export const TeamPage = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const { data: team, isPending, error } = useApi(teamEndpoint);

  return (
    <Stack sx={{ gap: 3, pb: 2, minWidth: 0 }}>
      <Title title={translate('team.title')} />
      {isPending && <LinearProgress />}
      {error && !team && <Unavailable error={error} />}
      {team && (
        <>
          <WaitingForSupervisor counts={team} />
          <Box component="section" aria-label={translate('team.people')} sx={{ minWidth: 0 }}>
            <Stack
              direction="row"
              sx={{ gap: 2, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', mb: 1 }}
            >
              <Typography component="h2" variant="h6">
                {translate('team.people')}
              </Typography>
              <Button component={Link} to="/assignments">
                {translate('team.assignments')}
              </Button>
            </Stack>
            {team.members.length === 0 ? (
              <Typography>{translate('team.nobody')}</Typography>
            ) : (
              <>
                <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
                  {translate('team.order')}
                </Typography>
                {phone ? <TeamCards members={team.members} /> : <TeamTable members={team.members} />}
              </>
            )}
          </Box>
        </>
      )}
    </Stack>
  );
};
