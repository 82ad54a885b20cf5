import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { EndingProposal } from '#contract/endings.ts';
import { dayInWords } from '../app/Day.tsx';
import { DecideDialog } from '../app/DecideDialog.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { ProposalFacts } from './ProposalFacts.tsx';
import { proposePath } from './proposePath.ts';

/** A proposal to end work, and what may become of it for the one who reads it. */
export const EndingProposalShow = () => (
  <Show actions={false} title={<ProposalTitle />} component="div">
    <ProposalPage />
  </Show>
);

const ProposalTitle = () => {
  const translate = useTranslate();
  const proposal = useRecordContext<EndingProposal>();
  return <>{proposal && translate('endings.proposalOf', { name: proposal.familyName })}</>;
};

const ProposalPage = () => {
  const translate = useTranslate();
  const proposal = useRecordContext<EndingProposal>();
  if (!proposal) return null;
  const { id, familyId, familyName, status, proposedByName, proposedOn, decidedByName, decidedOn, comment } = proposal;

  return (
    <Stack sx={{ gap: 2, mb: 2, maxWidth: 860 }}>
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Typography component="h2" variant="h6">
          <Box component={Link} to={`/families/${familyId}/show`} sx={{ color: 'primary.main' }}>
            {familyName}
          </Box>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
          {translate('endings.proposedBy', { name: proposedByName, day: dayInWords(proposedOn) })}
        </Typography>
        {status !== 'waiting' && (
          <Alert severity={status === 'approved' ? 'success' : 'warning'} sx={{ mb: 2 }}>
            {translate(`endings.status.${status}`, { name: decidedByName, day: dayInWords(decidedOn!) })}
            {comment && ` ${comment}`}
          </Alert>
        )}
        <ProposalFacts proposal={proposal} />
        {status === 'waiting' && <Decisions proposal={proposal} />}
        {status === 'returned' && (
          <Button component={Link} to={proposePath(familyId, id)} variant="outlined">
            {translate('endings.proposeAnew')}
          </Button>
        )}
      </Paper>
    </Stack>
  );
};

type Decision = 'approve' | 'return' | 'withdraw';

const Decisions = ({ proposal: { id, revision, proposedById } }: { proposal: EndingProposal }) => {
  const translate = useTranslate();
  const me = useIdentity();
  const [decision, setDecision] = useState<Decision>();
  const own = me?.id === proposedById;
  const offered: Decision[] = own ? ['withdraw'] : me?.role === 'supervisor' ? ['approve', 'return'] : [];

  return (
    <>
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate(own ? 'endings.ownWaits' : 'endings.waits')}
      </Alert>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {offered.map((each) => (
          <Button
            key={each}
            variant={each === 'approve' ? 'contained' : 'outlined'}
            onClick={() => setDecision(each)}
            sx={{ minHeight: 44 }}
          >
            {translate(`endings.decide.${each}`)}
          </Button>
        ))}
      </Box>
      {decision && (
        <DecideDialog
          row={`/ending-proposals/${id}`}
          revision={revision}
          body={{ decision }}
          words={decision === 'return' && { field: 'comment', label: 'resources.ending-proposals.fields.comment' }}
          question={`endings.question.${decision}`}
          means={`endings.means.${decision}`}
          confirm={`endings.decide.${decision}`}
          done={`endings.done.${decision}`}
          onClose={() => setDecision(undefined)}
        />
      )}
    </>
  );
};
