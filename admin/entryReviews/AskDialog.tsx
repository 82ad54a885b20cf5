import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useCreate, useNotify, useTranslate } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import type { EntryReview } from '#contract/entryReviews.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { useDraft } from '../app/useDraft.ts';
import { usePhone } from '../app/usePhone.ts';

type Props = { log: ActivityLog; kind: Exclude<EntryReview['kind'], 'read'>; onClose: () => void };

/** A question, or a request to complete the entry; a refusal stays in the dialog, in the server's words. */
export const AskDialog = ({ log, kind, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const onPhone = usePhone();
  const titleId = useId();
  const { draft: text, restored, write, startOver, forget } = useDraft(`question/${log.id}/${kind}`, () => '');
  const [create, { isPending, error }] = useCreate();
  const send = () =>
    create(
      'entry-reviews',
      { data: { activityLogId: log.id, entryRevision: log.revision, kind, text } },
      {
        onSuccess: () => {
          forget();
          void queries.invalidateQueries();
          notify('entryReviews.asked', { type: 'success' });
          onClose();
        },
      },
    );

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={onPhone} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate(`entryReviews.ask.${kind}`)}</DialogTitle>
      <DialogContent>
        {restored && <BegunEarlier onStartOver={startOver} />}
        <TextField
          autoFocus
          multiline
          fullWidth
          required
          minRows={3}
          label={translate(`entryReviews.askLabel.${kind}`)}
          helperText={translate('entryReviews.askMeans', { name: log.recordedByName })}
          value={text}
          onChange={({ target }) => write(target.value)}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
          sx={{ mt: 1 }}
        />
        {Boolean(error) && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {(error as Error).message}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={isPending || text.trim().length < 3} onClick={send}>
          {translate('entryReviews.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
