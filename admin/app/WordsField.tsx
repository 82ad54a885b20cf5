import { TextField } from '@mui/material';

type Props = {
  label: string;
  value: string;
  onChange: (words: string) => void;
  required?: boolean;
  help?: string | undefined;
};

/** A few lines of words in a dialog. */
export const WordsField = ({ label, value, onChange, required = true, help }: Props) => (
  <TextField
    label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    multiline
    minRows={3}
    fullWidth
    required={required}
    helperText={help}
  />
);
