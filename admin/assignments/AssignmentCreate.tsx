import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import {
  Create,
  DateInput,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { AssignmentInput } from '#contract/assignments.ts';
import { warsawDay } from '#contract/calendar.ts';
import type { ApiError } from '../app/http.ts';
import { SubjectInput } from './SubjectInput.tsx';
import { WorkerInput } from './WorkerInput.tsx';

/** A family for an assistant, or a foster family for a coordinator. Above the ceiling only knowingly, with a reason. */
export const AssignmentCreate = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [address] = useSearchParams();
  const [familyId, fosterFamilyId, staffId] = ['familyId', 'fosterFamilyId', 'staffId'].map((name) =>
    address.get(name),
  );
  const [aboveCeiling, setAboveCeiling] = useState(false);

  return (
    <Create
      title="assignments.assignTitle"
      mutationOptions={{
        onSuccess: () => {
          notify('assignments.assigned', { type: 'success' });
          redirect('list', 'assignments');
        },
        // What is wrong with a field stands under the field.
        onError: (error) => {
          const { code, message } = error as ApiError;
          if (code === 'assignments.ceiling') setAboveCeiling(true);
          else notify(message, { type: 'error' });
        },
      }}
    >
      <SimpleForm
        record={{ familyId, fosterFamilyId, staffId, startedOn: warsawDay(new Date()), overLimitReason: null }}
        resolver={zodResolver(AssignmentInput, undefined, { raw: true })}
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton label="assignments.assign" alwaysEnable />
          </Toolbar>
        }
      >
        <SubjectInput />
        <WorkerInput />
        {aboveCeiling && (
          <TextInput
            source="overLimitReason"
            label={translate('resources.assignments.fields.overLimitReason')}
            helperText="assignments.reasonHelp"
            isRequired
            autoFocus
            multiline
            minRows={2}
            fullWidth
          />
        )}
        <DateInput source="startedOn" isRequired />
      </SimpleForm>
    </Create>
  );
};
