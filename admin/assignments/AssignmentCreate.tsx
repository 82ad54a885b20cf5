import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mui/material';
import { useState } from 'react';
import { Create, DateInput, SaveButton, SimpleForm, Toolbar, useNotify, useRedirect, useRefresh } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { AssignmentInput } from '#contract/assignments.ts';
import { warsawDay } from '#contract/calendar.ts';
import type { ApiError } from '../app/http.ts';
import { OverLimitReason } from './OverLimitReason.tsx';
import { SubjectInput } from './SubjectInput.tsx';
import { WorkerInput } from './WorkerInput.tsx';

/** A family for an assistant, or a foster family for a coordinator. Above the ceiling only knowingly, with a reason. */
export const AssignmentCreate = () => {
  const refresh = useRefresh();
  const notify = useNotify();
  const redirect = useRedirect();
  const [address] = useSearchParams();
  const [familyId, fosterFamilyId, staffId] = ['familyId', 'fosterFamilyId', 'staffId'].map((name) =>
    address.get(name),
  );
  const [refusal, setRefusal] = useState('');

  return (
    <Create
      title="assignments.assignTitle"
      mutationOptions={{
        onSuccess: () => {
          notify('assignments.assigned', { type: 'success' });
          // Caseloads and what is nobody's have changed with it.
          refresh();
          // One comes here from the family's page, for its next step.
          redirect(familyId ? `/families/${familyId}/show?part=intake` : '/assignments');
        },
        // What is wrong with a field stands under the field.
        onError: (error) => {
          const { code, message } = error as ApiError;
          if (code === 'assignments.ceiling') setRefusal(message);
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
        <Stack sx={{ gap: 2, width: '100%' }}>
          <SubjectInput />
          <WorkerInput />
          {refusal && <OverLimitReason refusal={refusal} />}
          <DateInput source="startedOn" isRequired helperText={false} sx={{ maxWidth: 220 }} />
        </Stack>
      </SimpleForm>
    </Create>
  );
};
