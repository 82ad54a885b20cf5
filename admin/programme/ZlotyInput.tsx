import { InputAdornment, TextField } from '@mui/material';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { read, written } from './zloty.ts';

/** Money typed in złoty with a decimal comma and kept in whole grosze. */
export const ZlotyInput = ({ source, resource }: { source: string; resource: string }) => {
  const translate = useTranslate();
  const { field, fieldState, formState } = useInput<number | null>({ source });
  const [typed, setTyped] = useState(typeof field.value === 'number' ? written(field.value) : '');
  const wrong = typed !== '' && read(typed) === null;
  const problem = wrong ? translate('programme.years.amountWrong') : fieldState.error?.message;
  const shownProblem = (fieldState.isTouched || formState.isSubmitted) && problem;

  return (
    <TextField
      label={translate(`resources.${resource}.fields.${source}`)}
      name={field.name}
      inputRef={field.ref}
      value={typed}
      required
      error={Boolean(shownProblem)}
      helperText={shownProblem || translate('programme.years.amountHelp')}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(read(target.value));
      }}
      onBlur={() => {
        const grosze = read(typed);
        if (grosze !== null) setTyped(written(grosze));
        field.onBlur();
      }}
      slotProps={{
        htmlInput: { inputMode: 'decimal', autoComplete: 'off' },
        input: { endAdornment: <InputAdornment position="end">zł</InputAdornment> },
      }}
      sx={{ maxWidth: 320 }}
    />
  );
};
