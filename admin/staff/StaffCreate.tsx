import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mui/material';
import {
  Create,
  DateInput,
  PasswordInput,
  SaveButton,
  SelectInput,
  SimpleForm,
  Toolbar,
  useNotify,
  useRedirect,
} from 'react-admin';
import { Role } from '#contract/actor.ts';
import { warsawDay } from '#contract/calendar.ts';
import { StaffInput } from '#contract/staff.ts';
import { useChoices } from '../plans/useChoices.ts';
import { PersonInputs } from './PersonInputs.tsx';

/** Someone new, with a first role and a password handed over in person. */
export const StaffCreate = () => {
  const notify = useNotify();
  const redirect = useRedirect();
  const roles = useChoices('staff.role', Role);

  return (
    <Create
      title="staff.addTitle"
      mutationOptions={{
        onSuccess: ({ id }) => {
          notify('staff.added', { type: 'success' });
          redirect('show', 'staff', id);
        },
      }}
    >
      <SimpleForm
        record={{ startedOn: warsawDay(new Date()) }}
        resolver={zodResolver(StaffInput, undefined, { raw: true })}
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton label="staff.add" alwaysEnable />
          </Toolbar>
        }
        sx={{ maxWidth: 640 }}
      >
        <Stack sx={{ gap: 2, width: '100%' }}>
          <PersonInputs />
          <SelectInput source="role" choices={roles} isRequired fullWidth helperText={false} />
          <DateInput source="startedOn" isRequired helperText={false} />
          <PasswordInput
            source="password"
            isRequired
            fullWidth
            autoComplete="new-password"
            helperText="staff.passwordHelp"
          />
        </Stack>
      </SimpleForm>
    </Create>
  );
};
