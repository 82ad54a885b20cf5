import { Box, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TeamMember } from '#contract/team.ts';
import { dayInWords } from '../app/Day.tsx';
import { Caseload, ofCeiling } from './Caseload.tsx';
import { TeamFigure } from './TeamFigure.tsx';
import { pathsOf } from './teamPaths.ts';

const counts = ['overdue', 'withoutVisit', 'dueSoon', 'notesToFollow', 'visits'] as const;

/** The team on a narrow screen: a card each instead of a row. */
export const TeamCards = ({ members }: { members: TeamMember[] }) => (
  <Stack sx={{ gap: 2 }}>
    {members.map((member) => (
      <MemberCard key={`${member.staffId}-${member.role}`} member={member} />
    ))}
  </Stack>
);

const MemberCard = ({ member }: { member: TeamMember }) => {
  const translate = useTranslate();
  const paths = pathsOf(member);
  const { name, role, caseload, monitored, lastEntryOn } = member;

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(`staff.role.${role}`)}
      </Typography>
      <Caseload count={caseload}>
        <TeamFigure name={name} what="caseload" count={ofCeiling(caseload)} to={paths.caseload} />
        {monitored > 0 && (
          <Typography variant="body2">{translate('team.monitored', { smart_count: monitored })}</Typography>
        )}
      </Caseload>
      <Box component="dl" sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center' }}>
        {counts.map((what) => (
          <Box key={what} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2">
              {translate(`team.${what}`)}
            </Typography>
            <Box component="dd" sx={{ m: 0, textAlign: 'right' }}>
              <TeamFigure
                name={name}
                what={what}
                count={member[what]}
                to={paths[what]}
                alarming={what === 'overdue' || what === 'withoutVisit'}
              />
            </Box>
          </Box>
        ))}
        <Typography component="dt" variant="body2">
          {translate('team.lastEntryOn')}
        </Typography>
        <Box component="dd" sx={{ m: 0 }}>
          {lastEntryOn ? (
            <TeamFigure name={name} what="lastEntryOn" count={dayInWords(lastEntryOn)} to={paths.lastEntryOn} />
          ) : (
            translate('team.never')
          )}
        </Box>
      </Box>
    </Paper>
  );
};
