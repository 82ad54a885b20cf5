import { Box, Button, Chip, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { HandOver } from '#contract/handOvers.ts';
import { Instant } from '../app/Instant.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { type Decision, DecisionDialog } from './DecisionDialog.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { ToTakeOver } from './ToTakeOver.tsx';

const colors = { pending: 'warning', accepted: 'success', declined: 'error', withdrawn: 'default' } as const;

/** A file on its way: from whom to whom, what hangs on it, and what the reader may do about it. */
export const HandOverCard = ({ handOver }: { handOver: HandOver }) => {
  const translate = useTranslate();
  const identity = useIdentity();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const [writing, setWriting] = useState(false);
  const { subjectName, giverName, receiverName, receiverId, proposedAt, note, state, declineReason, can } = handOver;
  const pending = state === 'pending';
  const decisions: Decision[] = pending
    ? receiverId === identity?.id
      ? ['accept', 'decline']
      : identity?.role === 'supervisor'
        ? ['withdraw']
        : []
    : [];

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="h3" variant="h3">
          {subjectName}
        </Typography>
        <Chip size="small" variant="outlined" color={colors[state]} label={translate(`handOvers.state.${state}`)} />
      </Box>
      <Typography>{translate('handOvers.fromTo', { giver: giverName, receiver: receiverName })}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        <Instant value={proposedAt} />
      </Typography>
      <ToTakeOver facts={handOver} />
      <Typography sx={{ mt: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {note || translate('handOvers.noNote')}
      </Typography>
      {declineReason && (
        <Typography sx={{ mt: 1, fontWeight: 650, overflowWrap: 'anywhere' }}>
          {translate('handOvers.declinedBecause', { reason: declineReason })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: decisions.length > 0 || can.update ? 1.5 : 0 }}>
        {decisions.map((decision) => (
          <Button
            key={decision}
            variant={decision === 'accept' ? 'contained' : 'outlined'}
            aria-label={`${translate(`handOvers.${decision}`)}: ${subjectName}`}
            onClick={() => setDeciding(decision)}
            sx={{ minHeight: 44 }}
          >
            {translate(`handOvers.${decision}`)}
          </Button>
        ))}
        {can.update && (
          <Button
            aria-label={`${translate('handOvers.writeNote')}: ${subjectName}`}
            onClick={() => setWriting(true)}
            sx={{ minHeight: 44 }}
          >
            {translate('handOvers.writeNote')}
          </Button>
        )}
      </Box>
      {deciding && <DecisionDialog handOver={handOver} decision={deciding} onClose={() => setDeciding(null)} />}
      {writing && <NoteDialog handOver={handOver} onClose={() => setWriting(false)} />}
    </Paper>
  );
};
