import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Stack } from '@mui/material';
import {
  AutocompleteInput,
  Create,
  DateInput,
  SaveButton,
  SimpleForm,
  Toolbar,
  useNotify,
  useRedirect,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { warsawDay } from '#contract/calendar.ts';
import { SubstitutionInput } from '#contract/substitutions.ts';
import { useStaffChoices } from '../staff/useStaffChoices.ts';

const works = ['assistant', 'coordinator'] as const;

/** Who is away, who stands in, from when to when. Who decided is whoever saves it. */
export const SubstitutionCreate = () => {
  const notify = useNotify();
  const refresh = useRefresh();
  const redirect = useRedirect();
  return (
    <Create
      title="substitutions.addTitle"
      mutationOptions={{
        onSuccess: () => {
          notify('substitutions.added', { type: 'success' });
          // Lists kept from before do not have it yet.
          refresh();
          redirect('list', 'substitutions');
        },
      }}
      sx={{ maxWidth: 640 }}
    >
      <SimpleForm
        record={{ startedOn: warsawDay(new Date()) }}
        resolver={zodResolver(SubstitutionInput, undefined, { raw: true })}
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton label="substitutions.add" alwaysEnable />
          </Toolbar>
        }
      >
        <Stack sx={{ gap: 2, width: '100%' }}>
          <Persons />
          <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
            <DateInput source="startedOn" isRequired helperText={false} fullWidth />
            <DateInput source="endedOn" isRequired helperText={false} fullWidth />
          </Stack>
        </Stack>
      </SimpleForm>
    </Create>
  );
};

/** Only those who may stand in are offered: a colleague in the same profession. */
const Persons = () => {
  const translate = useTranslate();
  const absentId = useWatch({ name: 'absentId' });
  const workers = useStaffChoices(({ roles }) => works.some((role) => roles.includes(role)));
  const absent = workers.find(({ id }) => id === absentId);
  const shares = works.filter((role) => absent?.roles.includes(role));
  const substitutes = workers.filter(
    ({ id, roles }) => id !== absentId && (!absent || shares.some((role) => roles.includes(role))),
  );
  return (
    <>
      <AutocompleteInput
        source="absentId"
        choices={workers}
        optionText="name"
        isRequired
        fullWidth
        helperText={false}
      />
      <AutocompleteInput
        source="substituteId"
        choices={substitutes}
        optionText="name"
        isRequired
        fullWidth
        helperText={false}
      />
      {absent && <Alert severity="info">{translate('substitutions.opens', { smart_count: absent.caseload })}</Alert>}
    </>
  );
};
