import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useId, useState } from 'react';
import { type RaRecord, useTranslate, useUpdate } from 'react-admin';
import type { ConflictOfInterest } from '#contract/conflicts.ts';
import { useSaved } from '../plans/useSaved.ts';

export const WithdrawConflict = ({ conflict }: { conflict: ConflictOfInterest }) => {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  if (!conflict.can.update) return null;
  return (
    <>
      <Button
        variant="outlined"
        aria-label={translate('conflicts.withdrawOf', { name: conflict.staffName })}
        onClick={() => setAsking(true)}
        sx={{ mt: 1, minHeight: 44 }}
      >
        {translate('conflicts.withdraw')}
      </Button>
      {asking && <Question conflict={conflict} onClose={() => setAsking(false)} />}
    </>
  );
};

const Question = ({ conflict, onClose }: { conflict: ConflictOfInterest; onClose: () => void }) => {
  const translate = useTranslate();
  const titleId = useId();
  const onSuccess = useSaved(onClose, 'conflicts.withdrawn');
  const { id, staffName } = conflict;
  const [update, { isPending, error }] = useUpdate<RaRecord, Error>(
    'conflicts-of-interest',
    { id, data: { withdrawn: true }, previousData: conflict },
    { mutationMode: 'pessimistic', onSuccess, onError: () => {} },
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('conflicts.withdrawOf', { name: staffName })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('conflicts.withdrawMeans')}</DialogContentText>
        {error && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {error.message}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={isPending} onClick={() => update()}>
          {translate('conflicts.withdraw')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
