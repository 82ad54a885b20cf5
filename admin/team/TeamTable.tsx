import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TeamMember } from '#contract/team.ts';
import { dayInWords } from '../app/Day.tsx';
import { Caseload, ofCeiling } from './Caseload.tsx';
import { TeamFigure } from './TeamFigure.tsx';
import { pathsOf } from './teamPaths.ts';

const figures = ['overdue', 'withoutVisit', 'caseload', 'dueSoon', 'notesToFollow', 'visits', 'lastEntryOn'] as const;

export const TeamTable = ({ members }: { members: TeamMember[] }) => {
  const translate = useTranslate();
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table aria-label={translate('team.people')}>
        <TableHead>
          <TableRow sx={{ verticalAlign: 'bottom' }}>
            <TableCell>{translate('team.name')}</TableCell>
            {figures.map((figure) => (
              <TableCell
                key={figure}
                align={figure === 'caseload' ? 'left' : 'right'}
                sx={{ maxWidth: 130, overflowWrap: 'normal', lineHeight: 1.3 }}
              >
                {translate(`team.${figure}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <MemberRow key={`${member.staffId}-${member.role}`} member={member} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const MemberRow = ({ member }: { member: TeamMember }) => {
  const translate = useTranslate();
  const paths = pathsOf(member);
  const { name, role, caseload, monitored, overdue, dueSoon, withoutVisit, notesToFollow, visits, lastEntryOn } =
    member;

  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {name}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`staff.role.${role}`)}
        </Typography>
      </TableCell>
      <TableCell align="right">
        <TeamFigure name={name} what="overdue" count={overdue} to={paths.overdue} alarming />
      </TableCell>
      <TableCell align="right">
        <TeamFigure name={name} what="withoutVisit" count={withoutVisit} to={paths.withoutVisit} alarming />
      </TableCell>
      <TableCell>
        <Caseload count={caseload}>
          <TeamFigure name={name} what="caseload" count={ofCeiling(caseload)} to={paths.caseload} />
          {monitored > 0 && (
            <Typography variant="body2">{translate('team.monitored', { smart_count: monitored })}</Typography>
          )}
        </Caseload>
      </TableCell>
      <TableCell align="right">
        <TeamFigure name={name} what="dueSoon" count={dueSoon} to={paths.dueSoon} />
      </TableCell>
      <TableCell align="right">
        <TeamFigure name={name} what="notesToFollow" count={notesToFollow} to={paths.notesToFollow} />
      </TableCell>
      <TableCell align="right">
        <TeamFigure name={name} what="visits" count={visits} to={paths.visits} />
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {lastEntryOn ? (
          <TeamFigure name={name} what="lastEntryOn" count={dayInWords(lastEntryOn)} to={paths.lastEntryOn} />
        ) : (
          translate('team.never')
        )}
      </TableCell>
    </TableRow>
  );
};
