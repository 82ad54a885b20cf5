import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useListContext, useTranslate } from 'react-admin';
import { resources } from '#contract/api.ts';
import { AuditAction, alsoTraced } from '#contract/auditEvents.ts';
import type { StaffMember } from '#contract/staff.ts';
import { useIdentity } from '../app/useIdentity.ts';

type Choice = { id: string; name: string };

const recorded = [...alsoTraced, ...resources.map(({ name }) => name)];

/** Who, what, about which kind of thing, about which one, from whose file, and when. */
export const AuditEventFilters = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  // A supervisor comes from the page of a file; an officer, who sees no files, has ids only.
  const byIds = useIdentity()?.role === 'dataProtectionOfficer';
  const { data: staff = [] } = useGetList<StaffMember>('staff', {
    sort: { field: 'familyName', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const kept = filterValues.fileId && !byIds ? { fileId: filterValues.fileId } : {};
  const narrow = (field: string) => (value: string) => {
    const { [field]: _, ...others } = filterValues;
    setFilters(value ? { ...others, [field]: value } : others);
  };
  const field = (name: string) => ({ name, value: filterValues[name] ?? '', onChange: narrow(name) });
  const workers = staff.map(({ id, givenName, familyName }) => ({ id, name: `${familyName} ${givenName}` }));
  const actions = AuditAction.options.map((id) => ({ id, name: translate(`auditEvents.action.${id}`) }));
  const things = recorded
    .map((id) => ({ id, name: translate(`auditEvents.what.${id}`) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'pl'));

  return (
    <Box
      role="search"
      aria-label={translate('auditEvents.filters')}
      sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}
    >
      <ChoiceField {...field('actorId')} any="everybody" choices={workers} />
      <ChoiceField {...field('action')} any="any" choices={actions} />
      <ChoiceField {...field('resource')} any="any" choices={things} />
      {byIds && (
        <>
          <IdField key={`file ${filterValues.fileId}`} {...field('fileId')} />
          <IdField key={filterValues.resourceId ?? ''} {...field('resourceId')} />
        </>
      )}
      <DayField {...field('fromDay')} />
      <DayField {...field('untilDay')} />
      {Object.keys(filterValues).length > Object.keys(kept).length && (
        <Button onClick={() => setFilters(kept)}>{translate('auditEvents.clear')}</Button>
      )}
    </Box>
  );
};

type FieldProps = { name: string; value: string; onChange: (value: string) => void };

const any = 'any';

const ChoiceField = ({
  name,
  value,
  onChange,
  choices,
  any: words,
}: FieldProps & { choices: Choice[]; any: string }) => {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate(`resources.audit-events.fields.${name}`)}
      value={choices.some(({ id }) => id === value) ? value : any}
      onChange={({ target }) => onChange(target.value === any ? '' : target.value)}
      sx={{ flex: { xs: '1 1 100%', sm: '0 0 220px' } }}
    >
      <MenuItem value={any}>{translate(`auditEvents.${words}`)}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
};

const DayField = ({ name, value, onChange }: FieldProps) => {
  const translate = useTranslate();
  return (
    <TextField
      type="date"
      size="small"
      margin="none"
      label={translate(`resources.audit-events.fields.${name}`)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ flex: { xs: '1 1 140px', md: '0 0 160px' } }}
    />
  );
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The list is asked only once a whole id has been given. */
const IdField = ({ name, value, onChange }: FieldProps) => {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  const wrong = typed !== '' && !uuid.test(typed);
  return (
    <TextField
      size="small"
      margin="none"
      label={translate(`resources.audit-events.fields.${name}`)}
      value={typed}
      error={wrong}
      helperText={wrong && translate('auditEvents.wrongId')}
      onChange={({ target }) => {
        const text = target.value.trim();
        setTyped(text);
        if (text === '' || uuid.test(text)) onChange(text);
      }}
      sx={{ width: { xs: '100%', sm: 340 } }}
    />
  );
};
