import { TextField } from '@mui/material';

type Props = { label: string; value: string; onChange: (moment: string) => void };

/** A moment to the minute, by the clock on the wall. */
export const MomentField = ({ label, value, onChange }: Props) => (
  <TextField
    type="datetime-local"
    size="medium"
    label={label}
    value={onTheWall(value)}
    onChange={({ target }) => target.value && onChange(new Date(target.value).toISOString())}
    slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: onTheWall(new Date().toISOString()) } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />
);

const onTheWall = (moment: string) => {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};
