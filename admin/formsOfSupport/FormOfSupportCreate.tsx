import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mui/material';
import { Create, SaveButton, SelectInput, SimpleForm, TextInput, Toolbar } from 'react-admin';
import { FormOfSupportInput, ProgrammeForm } from '#contract/formsOfSupport.ts';
import { useChoices } from '../plans/useChoices.ts';

export const FormOfSupportCreate = () => {
  const programmeForms = useChoices('programme.form', ProgrammeForm);
  return (
    <Create title="formsOfSupport.addTitle" redirect="list">
      <SimpleForm
        resolver={zodResolver(FormOfSupportInput, undefined, { raw: true })}
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton alwaysEnable />
          </Toolbar>
        }
        sx={{ maxWidth: 640 }}
      >
        <Stack sx={{ gap: 2, width: '100%' }}>
          <TextInput source="namePl" isRequired fullWidth helperText={false} />
          <TextInput source="nameEn" isRequired fullWidth helperText={false} />
          <SelectInput source="programmeForm" choices={programmeForms} isRequired fullWidth helperText={false} />
          <TextInput source="code" isRequired fullWidth helperText="formsOfSupport.codeHelp" />
        </Stack>
      </SimpleForm>
    </Create>
  );
};
