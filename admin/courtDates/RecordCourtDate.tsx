import { zodResolver } from '@hookform/resolvers/zod';
import { CreateBase, DateInput, RadioButtonGroupInput, TextInput, useTranslate } from 'react-admin';
import { CourtDateInput, CourtDateKind } from '#contract/courtDates.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useChoices } from '../plans/useChoices.ts';
import { useSaved } from '../plans/useSaved.ts';

export const RecordCourtDate = ({ familyId, onClose }: { familyId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'courtDates.recorded');
  const kinds = useChoices('courtDates.kind', CourtDateKind);
  return (
    <CreateBase resource="court-dates" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        draft={`court-dates/of/${familyId}`}
        title={translate('courtDates.record')}
        onClose={onClose}
        record={{ familyId }}
        resolver={zodResolver(CourtDateInput, undefined, { raw: true })}
        alwaysEnable
      >
        <RadioButtonGroupInput source="kind" choices={kinds} isRequired row={false} helperText={false} />
        <DateInput source="dueOn" isRequired helperText={false} />
        <TextInput source="note" fullWidth multiline helperText={false} />
      </DialogForm>
    </CreateBase>
  );
};
