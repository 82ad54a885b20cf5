import { zodResolver } from '@hookform/resolvers/zod';
import { Typography } from '@mui/material';
import { EditBase, RadioButtonGroupInput, TextInput, useTranslate } from 'react-admin';
import { type EmergencyAccess, EmergencyAccessReview, ReviewOutcome } from '#contract/emergencyAccesses.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useChoices } from '../plans/useChoices.ts';
import { useSaved } from '../plans/useSaved.ts';

/** Whether it was right to open the file. Said once. */
export const ReviewDialog = ({ access, onClose }: { access: EmergencyAccess; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'emergencyAccesses.reviewed');
  const outcomes = useChoices('emergencyAccesses.outcome', ReviewOutcome);
  const { id, staffName, subjectName, reason } = access;
  return (
    <EditBase
      resource="emergency-accesses"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`emergency-accesses/${id}`}
        title={translate('emergencyAccesses.reviewTitle')}
        onClose={onClose}
        record={{}}
        resolver={zodResolver(EmergencyAccessReview, undefined, { raw: true })}
        saveLabel="emergencyAccesses.reviewSave"
        alwaysEnable
      >
        <Typography sx={{ fontWeight: 650 }}>{[staffName, subjectName].filter(Boolean).join(' · ')}</Typography>
        <Typography sx={{ mb: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Typography>
        <RadioButtonGroupInput source="outcome" choices={outcomes} isRequired helperText={false} />
        <TextInput source="reviewNote" multiline minRows={3} fullWidth helperText="emergencyAccesses.once" />
      </DialogForm>
    </EditBase>
  );
};
