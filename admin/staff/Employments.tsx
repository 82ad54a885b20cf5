import { zodResolver } from '@hookform/resolvers/zod';
import { Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { CreateBase, DateInput, NumberInput, SelectInput, useGetList, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { type Employment, EmploymentForm, employments, type StaffMember } from '#contract/staff.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useChoices } from '../plans/useChoices.ts';
import { useSaved } from '../plans/useSaved.ts';
import { DatedFact } from './DatedFact.tsx';
import { DatedSection } from './DatedSection.tsx';

export const Employments = ({ member: { id: staffId, can } }: { member: StaffMember }) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const { data: contracts } = useGetList<Employment>('employments', {
    filter: { staffId },
    sort: { field: 'startedOn', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });

  return (
    <DatedSection
      title={translate('staff.employmentsTitle')}
      help={translate('staff.employmentsHelp')}
      add={can.update ? translate('staff.addEmployment') : null}
      onAdd={() => setAdding(true)}
    >
      {contracts?.length === 0 && <Typography sx={{ py: 1 }}>{translate('staff.noEmployment')}</Typography>}
      {contracts?.map((fact) => (
        <DatedFact
          key={fact.id}
          resource="employments"
          what={`${translate(`staff.form.${fact.form}`)}, ${translate('staff.fte', { percent: fact.ftePercent })}`}
          fact={fact}
        />
      ))}
      {adding && <AddEmployment staffId={staffId} onClose={() => setAdding(false)} />}
    </DatedSection>
  );
};

const AddEmployment = ({ staffId, onClose }: { staffId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'staff.saved');
  const choices = useChoices('staff.form', EmploymentForm);
  return (
    <CreateBase resource="employments" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        title={translate('staff.addEmployment')}
        onClose={onClose}
        record={{ staffId, ftePercent: 100, startedOn: warsawDay(new Date()) }}
        resolver={zodResolver(employments.create, undefined, { raw: true })}
        alwaysEnable
      >
        <Stack sx={{ gap: 2, pt: 1 }}>
          <SelectInput source="form" choices={choices} isRequired fullWidth helperText={false} />
          <NumberInput source="ftePercent" min={1} max={100} step={1} isRequired fullWidth helperText={false} />
          <DateInput source="startedOn" isRequired fullWidth helperText={false} />
          <DateInput source="endedOn" fullWidth helperText="staff.endHelp" />
        </Stack>
      </DialogForm>
    </CreateBase>
  );
};
