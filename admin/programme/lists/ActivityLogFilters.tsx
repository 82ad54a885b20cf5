import { Box, Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useGetList, useListContext, useTranslate } from 'react-admin';
import { ActivityKind, ActivityOutcome } from '#contract/activityLogs.ts';
import { ProgrammeForm } from '#contract/formsOfSupport.ts';
import type { StaffMember } from '#contract/staff.ts';
import { statutoryTasks } from '#contract/statutoryTasks.ts';
import { useTaskInWords } from '../../activityLogs/useTaskInWords.ts';

type Choice = { id: string; name: string };

export const ActivityLogFilters = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const workers = useWorkers();
  const taskInWords = useTaskInWords();
  const narrow = (field: string) => (value: unknown) => {
    const { [field]: _, ...others } = filterValues;
    setFilters(value ? { ...others, [field]: value } : others);
  };
  const inWords = (words: string, options: readonly string[]) =>
    options.map((id) => ({ id, name: translate(`${words}.${id}`) }));
  const field = (name: string) => ({ name, value: filterValues[name] ?? '', onChange: narrow(name) });

  return (
    <Box
      role="search"
      aria-label={translate('lists.entries.filters')}
      sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <DayField {...field('heldFrom')} />
      <DayField {...field('heldUntil')} />
      <ChoiceField {...field('kind')} choices={inWords('visits.kind', ActivityKind.options)} />
      <ChoiceField {...field('outcome')} choices={inWords('visits.outcome', ActivityOutcome.options)} />
      <ChoiceField {...field('programmeForm')} choices={inWords('programme.form', ProgrammeForm.options)} />
      <ChoiceField
        {...field('taskCode')}
        choices={statutoryTasks.map(({ code }) => ({ id: code, name: taskInWords(code) }))}
      />
      <ChoiceField {...field('recordedById')} choices={workers} />
      <FormControlLabel
        label={translate('lists.entries.noteToFollow')}
        control={
          <Switch
            checked={Boolean(filterValues.noteToFollow)}
            onChange={(_, checked) => narrow('noteToFollow')(checked)}
          />
        }
      />
      {Object.keys(filterValues).length > 0 && (
        <Button onClick={() => setFilters({})}>{translate('lists.entries.clear')}</Button>
      )}
    </Box>
  );
};

type FieldProps = { name: string; value: string; onChange: (value: string) => void };

const DayField = ({ name, value, onChange }: FieldProps) => {
  const translate = useTranslate();
  return (
    <TextField
      type="date"
      size="small"
      margin="none"
      label={translate(`lists.entries.${name}`)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ flex: { xs: '1 1 140px', md: '0 0 160px' } }}
    />
  );
};

const any = 'any';

const ChoiceField = ({ name, value, onChange, choices }: FieldProps & { choices: Choice[] }) => {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate(`lists.entries.${name}`)}
      value={choices.some(({ id }) => id === value) ? value : any}
      onChange={({ target }) => onChange(target.value === any ? '' : target.value)}
      sx={{ flex: { xs: '1 1 100%', sm: '0 0 220px' } }}
    >
      <MenuItem value={any}>{translate('lists.entries.any')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** Everybody, for entries keep their author when a role ends. */
function useWorkers(): Choice[] {
  const { data = [] } = useGetList<StaffMember>('staff', {
    sort: { field: 'familyName', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  return data.map(({ id, givenName, familyName }) => ({ id, name: `${familyName} ${givenName}` }));
}
