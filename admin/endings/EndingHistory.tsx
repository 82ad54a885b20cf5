import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useCanAccess, useGetList, useGetOne, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { EndingProposal, FamilyEnding } from '#contract/endings.ts';
import type { Family, FamilyStatus } from '#contract/families.ts';
import { dayInWords } from '../app/Day.tsx';
import { RecordDeath } from '../deaths/RecordDeath.tsx';
import { EndMonitoring } from './EndMonitoring.tsx';
import { proposePath } from './proposePath.ts';
import { ReopenWork } from './ReopenWork.tsx';

/** How work with a family ended, was watched over and began again; and what one may do next. */
export const EndingHistory = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const { canAccess: mayPropose } = useCanAccess({ resource: 'ending-proposals', action: 'create' });
  const { data: endings } = useGetList<FamilyEnding>('family-endings', {
    filter: { familyId },
    sort: { field: 'endedOn', order: 'DESC' },
    pagination: { page: 1, perPage: 20 },
  });
  const { data: waiting } = useGetList<EndingProposal>('ending-proposals', {
    filter: { familyId, status: 'waiting' },
    pagination: { page: 1, perPage: 1 },
  });
  const { data: sentBack } = useGetList<EndingProposal>('ending-proposals', {
    filter: { familyId, status: 'returned' },
    sort: { field: 'proposedOn', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  });
  const { data: family } = useGetOne<Family>('families', { id: familyId });
  if (!endings || !waiting || !sentBack || !family) return null;
  const [proposal] = waiting;
  const refused = family.status === 'refusedAssignment';
  const ended = endings.some(({ reopenedOn }) => !reopenedOn);

  const reopenedOn = endings[0]?.reopenedOn ?? '';
  const returned = sentBack.find(({ decidedOn }) => !proposal && !ended && decidedOn! >= reopenedOn);

  return (
    <Stack sx={{ gap: 1 }}>
      {returned && <Returned proposal={returned} />}
      {proposal && (
        <Alert severity="info">
          {translate('endings.proposedBy', { name: proposal.proposedByName, day: dayInWords(proposal.proposedOn) })}{' '}
          <Link to={`/ending-proposals/${proposal.id}/show`}>{translate('endings.openProposal')}</Link>
        </Alert>
      )}
      {endings.length === 0 && !proposal && (
        <Typography>
          {translate(`endings.${refused ? 'refused' : isBegun(family.status) ? 'none' : 'notBegun'}`)}
        </Typography>
      )}
      {endings.map((ending) => (
        <EndingCard key={ending.id} ending={ending} />
      ))}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {mayPropose && !ended && !refused && !proposal && (
          <Button component={Link} to={proposePath(familyId, returned?.id)} variant="outlined" sx={{ minHeight: 44 }}>
            {translate('endings.endWork')}
          </Button>
        )}
        <RecordDeath familyId={familyId} />
      </Box>
    </Stack>
  );
};

/** What came back to whoever proposed it, with what was said: nothing else would tell them. */
const Returned = ({ proposal: { id, decidedByName, decidedOn, comment } }: { proposal: EndingProposal }) => {
  const translate = useTranslate();
  const returned = translate('endings.returned', { name: decidedByName, day: dayInWords(decidedOn!) });
  return (
    <Alert severity="warning" sx={{ overflowWrap: 'anywhere' }}>
      {returned} {comment} <Link to={`/ending-proposals/${id}/show`}>{translate('endings.openProposal')}</Link>
    </Alert>
  );
};

/** Before an assistant is assigned there is no work that could go on. */
const isBegun = (status: FamilyStatus) => ['assigned', 'planning', 'inProgress'].includes(status);

const EndingCard = ({ ending }: { ending: FamilyEnding }) => {
  const translate = useTranslate();
  const { endedOn, ground, reason, note, recordedByName, proposalId, plannedContacts } = ending;
  const { monitoringUntil, monitoringEndedOn, monitoringEndedByName, monitoringNote } = ending;
  const { reopenedOn, reopenedByName, reopeningRoute, reopeningReason } = ending;
  const monitored = monitoringUntil && !monitoringEndedOn && !reopenedOn;

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {translate('endings.endedOn', { day: dayInWords(endedOn), ground: translate(`endings.ground.${ground}`) })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {reason
          ? translate('endings.reported', { reason: translate(`endings.ground.${reason}`) })
          : translate('endings.notReported')}
        {' · '}
        {translate('endings.approvedBy', { name: recordedByName })}
      </Typography>
      {note && <Words>{note}</Words>}
      {proposalId && <Link to={`/ending-proposals/${proposalId}/show`}>{translate('endings.openProposal')}</Link>}
      {monitoringUntil && (
        <Words>
          <strong>{translate('endings.monitoring')}</strong>{' '}
          {monitoringEndedOn
            ? translate('endings.monitoringOver', { day: dayInWords(monitoringEndedOn), name: monitoringEndedByName })
            : translate('endings.monitoringUntil', { day: dayInWords(monitoringUntil) })}
          {plannedContacts && `\n${translate('resources.ending-proposals.fields.plannedContacts')}: ${plannedContacts}`}
          {monitoringNote && `\n${monitoringNote}`}
        </Words>
      )}
      {reopenedOn && (
        <Words>
          <strong>{translate('endings.reopenedOn', { day: dayInWords(reopenedOn) })}</strong>
          {`\n${translate(`families.intakeRoute.${reopeningRoute}`)}. ${reopeningReason}\n${translate('endings.decidedBy', { name: reopenedByName })}`}
        </Words>
      )}
      {!reopenedOn && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
          {monitored && <EndMonitoring ending={ending} />}
          <ReopenWork ending={ending} />
        </Box>
      )}
    </Paper>
  );
};

const Words = ({ children }: { children: React.ReactNode }) => (
  <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 1 }}>{children}</Typography>
);
