import { zodResolver } from '@hookform/resolvers/zod';
import { Typography } from '@mui/material';
import { EditBase, SaveButton, SimpleForm, TextInput, Title, Toolbar, useGetList, useNotify } from 'react-admin';
import { type Unit, UnitChange } from '#contract/units.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { keepWhatIsTyped } from '../app/keepWhatIsTyped.ts';
import { asWritten } from '../plans/DiagnosisInputs.tsx';

/** The administrator's unit: what stands at the head of everything it prints. */
export const UnitPage = () => {
  const notify = useNotify();
  const { data: [unit] = [] } = useGetList<Unit>('units');
  return (
    <>
      <Title title="units.title" />
      {unit && (
        <EditBase
          resource="units"
          id={unit.id}
          mutationMode="pessimistic"
          redirect={false}
          mutationOptions={{ onSuccess: () => notify('units.saved', { type: 'success' }) }}
        >
          <Letterhead unit={unit} />
        </EditBase>
      )}
    </>
  );
};

const Letterhead = ({ unit: { name, letterhead } }: { unit: Unit }) => (
  <SimpleForm
    record={{ letterhead }}
    resolver={zodResolver(UnitChange, undefined, { raw: true })}
    resetOptions={keepWhatIsTyped}
    warnWhenUnsavedChanges
    toolbar={
      <Toolbar>
        <SaveButton />
      </Toolbar>
    }
    sx={{ maxWidth: 640 }}
  >
    <Typography component="h2" variant="h6">
      {name}
    </Typography>
    <KeepDraft name="letterhead" />
    <TextInput
      source="letterhead"
      multiline
      minRows={3}
      parse={asWritten}
      helperText="units.letterheadHelp"
      fullWidth
    />
  </SimpleForm>
);
