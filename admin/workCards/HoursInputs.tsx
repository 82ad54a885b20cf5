import { Box } from '@mui/material';
import { DateInput, SelectInput, TextInput } from 'react-admin';
import { WorkHoursKind } from '#contract/workCards.ts';
import { useChoices } from '../plans/useChoices.ts';

/** When, what, and in a few words. */
export const HoursInputs = () => {
  const kinds = useChoices('workCards.kind', WorkHoursKind);
  const shrunk = { slotProps: { inputLabel: { shrink: true } } };
  return (
    <>
      <SelectInput source="kind" choices={kinds} isRequired fullWidth />
      <DateInput source="workedOn" isRequired fullWidth />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextInput source="startedAt" type="time" isRequired {...shrunk} />
        <TextInput source="endedAt" type="time" isRequired {...shrunk} />
      </Box>
      <TextInput source="words" fullWidth />
    </>
  );
};
