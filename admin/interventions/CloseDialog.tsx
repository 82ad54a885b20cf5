import { zodResolver } from '@hookform/resolvers/zod';
import { Alert } from '@mui/material';
import { EditBase, TextInput, useTranslate } from 'react-admin';
import { type Intervention, InterventionClosing } from '#contract/interventions.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';

/** Why nothing more is to be done. Said once. */
export const CloseDialog = ({ intervention, onClose }: { intervention: Intervention; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'interventions.closedNow');
  const { id, told } = intervention;
  return (
    <EditBase
      resource="interventions"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`closing/${id}`}
        title={translate('interventions.close')}
        onClose={onClose}
        record={{}}
        resolver={zodResolver(InterventionClosing, undefined, { raw: true })}
        saveLabel="interventions.closeSave"
        alwaysEnable
      >
        {told.length === 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {translate('interventions.closeUntold')}
          </Alert>
        )}
        <TextInput
          source="closingNote"
          isRequired
          multiline
          minRows={3}
          fullWidth
          helperText="interventions.closeHelp"
        />
      </DialogForm>
    </EditBase>
  );
};
