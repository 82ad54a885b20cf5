import { zodResolver } from '@hookform/resolvers/zod';
import { Stack, Typography } from '@mui/material';
import {
  DateInput,
  Edit,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { type FormOfSupport, FormOfSupportChange } from '#contract/formsOfSupport.ts';
import { keepWhatIsTyped } from '../app/keepWhatIsTyped.ts';

export const FormOfSupportEdit = () => (
  <Edit mutationMode="pessimistic" redirect="list" actions={false}>
    <Names />
  </Edit>
);

const Names = () => {
  const translate = useTranslate();
  const form = useRecordContext<FormOfSupport>();
  if (!form) return null;
  const { namePl, nameEn, retiredOn, programmeForm } = form;
  return (
    <SimpleForm
      record={{ namePl, nameEn, retiredOn }}
      resolver={zodResolver(FormOfSupportChange, undefined, { raw: true })}
      resetOptions={keepWhatIsTyped}
      warnWhenUnsavedChanges
      toolbar={
        <Toolbar>
          <SaveButton />
        </Toolbar>
      }
      sx={{ maxWidth: 640 }}
    >
      <Stack sx={{ gap: 2, width: '100%' }}>
        <Typography>
          {translate('resources.forms-of-support.fields.programmeForm')}: {translate(`programme.form.${programmeForm}`)}
        </Typography>
        <TextInput source="namePl" isRequired fullWidth helperText={false} />
        <TextInput source="nameEn" isRequired fullWidth helperText={false} />
        <DateInput source="retiredOn" helperText="formsOfSupport.retireHelp" />
      </Stack>
    </SimpleForm>
  );
};
