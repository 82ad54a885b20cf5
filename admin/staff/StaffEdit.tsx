import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mui/material';
import { Edit, SaveButton, SimpleForm, Toolbar, useRecordContext } from 'react-admin';
import { StaffChange, type StaffMember } from '#contract/staff.ts';
import { keepWhatIsTyped } from '../app/keepWhatIsTyped.ts';
import { PersonInputs } from './PersonInputs.tsx';

export const StaffEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show" actions={false} title="staff.person">
    <Person />
  </Edit>
);

const Person = () => {
  const member = useRecordContext<StaffMember>();
  if (!member) return null;
  const { givenName, familyName, email, phone } = member;
  return (
    <SimpleForm
      record={{ givenName, familyName, email, phone }}
      resolver={zodResolver(StaffChange, undefined, { raw: true })}
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
        <PersonInputs />
      </Stack>
    </SimpleForm>
  );
};
