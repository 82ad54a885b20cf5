import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { EditBase, type RaRecord, useTranslate, useUpdate } from 'react-admin';
import { type Seal, SealChange } from '#contract/seals.ts';
import { Instant } from '../app/Instant.tsx';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';
import { NamedInput } from './NamedInput.tsx';

type Props = { seal: Seal; onClose: () => void };

/** Why the file is sealed, who may open it, and taking the seal off. */
export const ChangeSeal = ({ seal, onClose }: Props) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'seals.changed');
  const { id, subjectName, reason, sealedByName, sealedAt, namedIds } = seal;
  return (
    <EditBase
      resource="seals"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        title={`${translate('seals.who')}: ${subjectName}`}
        onClose={onClose}
        record={{ namedIds, lifted: false }}
        resolver={zodResolver(SealChange, undefined, { raw: true })}
      >
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {sealedByName}, <Instant value={sealedAt} />
        </Typography>
        <Typography sx={{ mb: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Typography>
        <NamedInput />
        <LiftSeal seal={seal} onClose={onClose} />
      </DialogForm>
    </EditBase>
  );
};

/** Asked twice: what was kept among a few is open to everyone again. */
const LiftSeal = ({ seal, onClose }: Props) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState(false);
  const onSuccess = useSaved(onClose, 'seals.lifted');
  const { id, namedIds } = seal;
  const [update, { isPending, error }] = useUpdate<RaRecord, Error>(
    'seals',
    { id, data: { namedIds, lifted: true }, previousData: seal },
    { mutationMode: 'pessimistic', onSuccess, onError: () => {} },
  );
  if (!asked)
    return (
      <Button color="error" onClick={() => setAsked(true)} sx={{ mt: 1, minHeight: 44 }}>
        {translate('seals.lift')}
      </Button>
    );
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      {translate('seals.liftMeans')}
      {error && <Box sx={{ mt: 1, fontWeight: 600 }}>{error.message}</Box>}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
        <Button variant="contained" color="error" disabled={isPending} onClick={() => update()}>
          {translate('seals.lift')}
        </Button>
        <Button color="inherit" onClick={() => setAsked(false)}>
          {translate('seals.keep')}
        </Button>
      </Box>
    </Alert>
  );
};
