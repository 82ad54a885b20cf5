import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mui/material';
import { useState } from 'react';
import { CreateBase, DateInput, SelectInput, useGetList, useTranslate } from 'react-admin';
import { Role } from '#contract/actor.ts';
import { warsawDay } from '#contract/calendar.ts';
import { type StaffMember, type StaffRole, staffRoles } from '#contract/staff.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useChoices } from '../plans/useChoices.ts';
import { useSaved } from '../plans/useSaved.ts';
import { DatedFact } from './DatedFact.tsx';
import { DatedSection } from './DatedSection.tsx';

export const StaffRoles = ({ member: { id: staffId, can } }: { member: StaffMember }) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const { data: roles = [] } = useGetList<StaffRole>('staff-roles', {
    filter: { staffId },
    sort: { field: 'startedOn', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });

  return (
    <DatedSection
      title={translate('staff.rolesTitle')}
      help={translate('staff.rolesHelp')}
      add={can.update ? translate('staff.addRole') : null}
      onAdd={() => setAdding(true)}
    >
      {roles.map((fact) => (
        <DatedFact key={fact.id} resource="staff-roles" what={translate(`staff.role.${fact.role}`)} fact={fact} />
      ))}
      {adding && <AddRole staffId={staffId} onClose={() => setAdding(false)} />}
    </DatedSection>
  );
};

const AddRole = ({ staffId, onClose }: { staffId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'staff.saved');
  const choices = useChoices('staff.role', Role);
  return (
    <CreateBase resource="staff-roles" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        title={translate('staff.addRole')}
        onClose={onClose}
        record={{ staffId, startedOn: warsawDay(new Date()) }}
        resolver={zodResolver(staffRoles.create, undefined, { raw: true })}
        alwaysEnable
      >
        <Stack sx={{ gap: 2, pt: 1 }}>
          <SelectInput source="role" choices={choices} isRequired fullWidth helperText={false} />
          <DateInput source="startedOn" isRequired fullWidth helperText={false} />
          <DateInput source="endedOn" fullWidth helperText="staff.endHelp" />
        </Stack>
      </DialogForm>
    </CreateBase>
  );
};
