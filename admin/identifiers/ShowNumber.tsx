import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { RevealPurpose } from '#contract/identifiers.ts';
import { callApi } from '../app/http.ts';
import { saving } from '../app/sessionEnd.ts';

type Props = { id: string; title: string; onShown: (number: string) => void; onClose: () => void };

/** Asks what the number is needed for, and says that the log will know. */
export const ShowNumber = ({ id, title, onShown, onClose }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const labelId = useId();
  const [purpose, setPurpose] = useState<string>('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      saving(callApi<{ number: string }>(`/identifiers/${id}/reveal`, { method: 'POST', body: { purpose } })),
    onSuccess: ({ data }) => onShown(data.number),
    // Nothing of it stays in the memory of requests.
    gcTime: 0,
  });

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          <FormControl>
            <FormLabel id={labelId}>{translate('identifiers.whatFor')}</FormLabel>
            <RadioGroup
              aria-labelledby={labelId}
              value={purpose}
              onChange={({ target }) => setPurpose(target.value)}
              sx={{ my: 1 }}
            >
              {RevealPurpose.options.map((each) => (
                <FormControlLabel
                  key={each}
                  value={each}
                  control={<Radio />}
                  label={translate(`identifiers.purpose.${each}`)}
                  sx={{ minHeight: 44 }}
                />
              ))}
            </RadioGroup>
          </FormControl>
          <DialogContentText>{translate('identifiers.kept')}</DialogContentText>
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {error.message}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || !purpose}>
            {translate('identifiers.show')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
