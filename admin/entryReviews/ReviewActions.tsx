import ReadIcon from '@mui/icons-material/DoneAllOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { AskDialog } from './AskDialog.tsx';
import { useMarkRead } from './useMarkRead.ts';

/** What a supervisor says of somebody else's entry: read, with one tap; a question; please complete. */
export const ReviewActions = ({ log }: { log: ActivityLog }) => {
  const translate = useTranslate();
  const me = useIdentity();
  const { markRead, isPending } = useMarkRead();
  const [asks, setAsks] = useState<'question' | 'complete' | null>(null);
  if (me?.role !== 'supervisor' || me.id === log.recordedById) return null;

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {log.unread && (
        <Button
          variant="contained"
          startIcon={<ReadIcon />}
          disabled={isPending}
          onClick={() => markRead([log])}
          sx={{ minHeight: 44 }}
        >
          {translate('entryReviews.markRead')}
        </Button>
      )}
      {(['question', 'complete'] as const).map((kind) => (
        <Button key={kind} variant="outlined" onClick={() => setAsks(kind)} sx={{ minHeight: 44 }}>
          {translate(`entryReviews.ask.${kind}`)}
        </Button>
      ))}
      {asks && <AskDialog log={log} kind={asks} onClose={() => setAsks(null)} />}
    </Box>
  );
};
