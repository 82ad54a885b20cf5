import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, Chip, InputAdornment, MenuItem, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { FamilyStatus, IntakeRoute } from '#contract/families.ts';
import { Pick } from '../app/Pick.tsx';
import { useIdentity } from '../app/useIdentity.ts';

/** What only a link from the report sets. */
const fromReport = [
  'coveredFrom',
  'coveredUntil',
  'coveredBy',
  'endingReason',
  'endedFrom',
  'endedUntil',
  'assistantId',
];

/** Search and the questions asked most, each one tap. */
export const FamilyFilters = () => {
  const translate = useTranslate();
  const role = useIdentity()?.role;
  const { filterValues, setFilters } = useListContext();
  const { open, monitored, overdue, unassigned } = filterValues;
  const set = (part: object) => setFilters({ ...filterValues, ...part });
  const isOn = (value: unknown) => String(value) === 'true';
  const narrowed = fromReport.some((name) => filterValues[name]);

  return (
    <Box
      role="search"
      aria-label={translate('families.filter.label')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <Search value={filterValues.q ?? ''} onChange={(q) => set({ q: q || undefined })} />
      <Pick picked={isOn(open)} onClick={() => set({ open: isOn(open) ? undefined : true })}>
        {translate('families.filter.open')}
      </Pick>
      <Pick
        picked={String(open) === 'false'}
        onClick={() => set({ open: String(open) === 'false' ? undefined : false })}
      >
        {translate('families.filter.ended')}
      </Pick>
      <Pick
        picked={isOn(monitored)}
        onClick={() => set(isOn(monitored) ? { monitored: undefined } : { monitored: true, open: undefined })}
      >
        {translate('families.filter.monitored')}
      </Pick>
      <Pick picked={isOn(overdue)} onClick={() => set({ overdue: isOn(overdue) ? undefined : true })}>
        {translate('families.filter.overdue')}
      </Pick>
      {role === 'supervisor' && (
        <Pick picked={isOn(unassigned)} onClick={() => set({ unassigned: isOn(unassigned) ? undefined : true })}>
          {translate('families.filter.unassigned')}
        </Pick>
      )}
      <Choice name="intakeRoute" any="anyRoute" options={IntakeRoute.options} words="families.intakeRoute" />
      <Choice name="status" any="anyStatus" options={FamilyStatus.options} words="families.status" />
      {narrowed && <Chip color="info" label={translate('families.filter.narrowed')} />}
      {Object.keys(filterValues).some((name) => name !== 'open') && (
        <Button onClick={() => setFilters({ open: true })}>{translate('families.filter.clear')}</Button>
      )}
    </Box>
  );
};

type ChoiceProps = { name: string; any: string; options: readonly string[]; words: string };

const Choice = ({ name, any, options, words }: ChoiceProps) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  return (
    <TextField
      select
      label={translate(`resources.families.fields.${name}`)}
      value={filterValues[name] ?? ''}
      onChange={({ target }) => setFilters({ ...filterValues, [name]: target.value || undefined })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      // Two side by side on a phone; what is long is cut there.
      sx={{ mt: { xs: 1, md: 0 }, minWidth: { xs: 0, md: 190 }, flex: { xs: '1 1 45%', md: '0 0 auto' } }}
    >
      <MenuItem value="">{translate(`families.filter.${any}`)}</MenuItem>
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {translate(`${words}.${option}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

const pause = 350;

const Search = ({ value, onChange }: { value: string; onChange: (text: string) => void }) => {
  const translate = useTranslate();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once the typing pauses, not when the list answers
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <TextField
      type="search"
      label={translate('resources.families.fields.q')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={{ flex: { xs: '1 1 100%', md: '0 1 280px' } }}
    />
  );
};
