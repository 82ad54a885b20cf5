import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { Addressee, WayOfTelling } from '#contract/interventions.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { dataProvider } from '../app/dataProvider.ts';
import { usePhone } from '../app/usePhone.ts';
import { useRecordDraft } from '../app/useRecordDraft.ts';
import { MomentField } from './MomentField.tsx';

const noteOnly = 'note';

/** Somebody else was told, or something came to be known: added below the rest. */
export const AddStep = ({ interventionId }: { interventionId: string }) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setAdding(true)} sx={{ minHeight: 44 }}>
        {translate('interventions.addStep')}
      </Button>
      {adding && <StepDialog interventionId={interventionId} onClose={() => setAdding(false)} />}
    </>
  );
};

const newStep = () => ({
  told: 'police' as string,
  way: 'phone' as string,
  person: '',
  reference: '',
  note: '',
  happenedAt: new Date().toISOString(),
});

const StepDialog = ({ interventionId, onClose }: { interventionId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const titleId = useId();
  const onPhone = usePhone();
  const notify = useNotify();
  const refresh = useRefresh();
  const { draft, restored, change, recorded, startOver, forget } = useRecordDraft(`step/${interventionId}`, newStep);
  const [failure, setFailure] = useState<Error | null>(null);
  const [saving, setSaving] = useState(false);
  const { told, way, person, reference, note, happenedAt } = draft.entry;
  const label = (field: string) => translate(`resources.intervention-steps.fields.${field}`);
  const withWhom = told !== noteOnly;

  const save = async () => {
    setFailure(null);
    setSaving(true);
    const { id, recordedAt } = recorded();
    const whom = withWhom ? { told, way, person, reference } : {};
    try {
      await dataProvider.create('intervention-steps', {
        data: { id, interventionId, note, happenedAt, recordedAt, ...whom },
      });
      forget();
      notify('interventions.stepAdded', { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setSaving(false);
      setFailure(error as Error);
    }
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={onPhone} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('interventions.addStep')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {restored && <BegunEarlier onStartOver={startOver} />}
          <TextField
            select
            label={label('told')}
            value={told}
            onChange={({ target }) => change({ told: target.value })}
          >
            {Addressee.options.map((addressee) => (
              <MenuItem key={addressee} value={addressee}>
                {translate(`interventions.addressee.${addressee}`)}
              </MenuItem>
            ))}
            <MenuItem value={noteOnly}>{translate('interventions.noteOnly')}</MenuItem>
          </TextField>
          <MomentField
            label={label('happenedAt')}
            value={happenedAt}
            onChange={(moment) => change({ happenedAt: moment })}
          />
          {withWhom && (
            <>
              <TextField
                select
                label={label('way')}
                value={way}
                onChange={({ target }) => change({ way: target.value })}
              >
                {WayOfTelling.options.map((each) => (
                  <MenuItem key={each} value={each}>
                    {translate(`interventions.way.${each}`)}
                  </MenuItem>
                ))}
              </TextField>
              <TextField
                label={label('person')}
                value={person}
                onChange={({ target }) => change({ person: target.value })}
                slotProps={{ htmlInput: { maxLength: 200 } }}
              />
              <TextField
                label={label('reference')}
                value={reference}
                onChange={({ target }) => change({ reference: target.value })}
                slotProps={{ htmlInput: { maxLength: 200 } }}
              />
            </>
          )}
          <TextField
            multiline
            minRows={3}
            label={label('note')}
            value={note}
            onChange={({ target }) => change({ note: target.value })}
            slotProps={{ htmlInput: { maxLength: 4000 } }}
          />
          {failure && <Alert severity="error">{failure.message}</Alert>}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={saving} onClick={save}>
          {translate(saving ? 'visits.saving' : 'ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
