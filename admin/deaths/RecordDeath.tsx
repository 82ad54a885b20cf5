import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { CreateBase, DateInput, SelectInput, useGetList, useNotify, useRefresh, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { DeathInput } from '#contract/deaths.ts';
import type { FamilyMember } from '#contract/families.ts';
import { DialogForm } from '../plans/DialogForm.tsx';

/** Records that a member of the family died. */
export const RecordDeath = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const [recording, setRecording] = useState(false);
  return (
    <>
      <Button onClick={() => setRecording(true)} sx={{ minHeight: 44 }}>
        {translate('deaths.record')}
      </Button>
      {recording && <DeathForm familyId={familyId} onClose={() => setRecording(false)} />}
    </>
  );
};

const DeathForm = ({ familyId, onClose }: { familyId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { data: members } = useGetList<FamilyMember>('family-members', {
    filter: { familyId },
    sort: { field: 'role', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (!members) return null;
  const choices = members.map(({ personId, givenName, familyName, role }) => ({
    id: personId,
    name: `${givenName} ${familyName} (${translate(`families.role.${role}`)})`,
  }));
  const saved = () => {
    notify('deaths.recorded', { type: 'success' });
    refresh();
    onClose();
  };

  return (
    <CreateBase resource="deaths" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        title={translate('deaths.record')}
        onClose={onClose}
        resolver={zodResolver(DeathInput, undefined, { raw: true })}
      >
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('deaths.means')}
        </Alert>
        <SelectInput source="personId" choices={choices} isRequired fullWidth />
        <DateInput source="diedOn" isRequired slotProps={{ htmlInput: { max: warsawDay(new Date()) } }} />
      </DialogForm>
    </CreateBase>
  );
};
