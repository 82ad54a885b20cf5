import { zodResolver } from '@hookform/resolvers/zod';
import { Alert } from '@mui/material';
import { CreateBase, DateInput, RadioButtonGroupInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { warsawDay } from '#contract/calendar.ts';
import { BlueCardInput, BlueCardRole } from '#contract/interventions.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useChoices } from '../plans/useChoices.ts';
import { useSaved } from '../plans/useSaved.ts';

/** Date, number and role; what is in the form stays on paper. */
export const RecordBlueCard = ({ familyId, onClose }: { familyId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'blueCards.recorded');
  const roles = useChoices('blueCards.role', BlueCardRole);
  return (
    <CreateBase resource="blue-cards" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        title={translate('blueCards.record')}
        onClose={onClose}
        record={{ familyId, drawnOn: warsawDay(new Date()) }}
        resolver={zodResolver(BlueCardInput, undefined, { raw: true })}
        alwaysEnable
      >
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('blueCards.noContent')}
        </Alert>
        <RadioButtonGroupInput source="ourRole" choices={roles} isRequired row={false} helperText={false} />
        <DateInput source="drawnOn" isRequired helperText={false} />
        <TextInput source="number" fullWidth helperText="blueCards.numberHelp" autoComplete="off" />
        <PassedOn />
      </DialogForm>
    </CreateBase>
  );
};

/** Only the author passes it on. */
const PassedOn = () =>
  useWatch({ name: 'ourRole' }) === 'wroteForm' && <DateInput source="passedOn" helperText="blueCards.passedOnHelp" />;
