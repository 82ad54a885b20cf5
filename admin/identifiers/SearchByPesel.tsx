import SearchIcon from '@mui/icons-material/PersonSearchOutlined';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
  Typography,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type FoundPerson, normalised } from '#contract/identifiers.ts';
import { readPesel } from '#contract/pesel.ts';
import { dayInWords } from '../app/Day.tsx';
import { callApi } from '../app/http.ts';
import { saving } from '../app/sessionEnd.ts';
import { useRefusalInWords } from '../plans/useRefusalInWords.ts';

/** Somebody calls with a number in hand: whose it is, if it is one of one's own people. */
export const SearchByPesel = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<SearchIcon />}
        onClick={() => setOpen(true)}
        sx={{ minHeight: 44, flexShrink: 0 }}
      >
        {translate('identifiers.search')}
      </Button>
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
};

const SearchDialog = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const inWords = useRefusalInWords();
  const titleId = useId();
  const [pesel, setPesel] = useState('');
  const [slip, setSlip] = useState<string>();
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: () => saving(callApi<FoundPerson[]>('/identifiers/search', { method: 'POST', body: { pesel } })),
    // What was searched for does not stay in the memory of requests.
    gcTime: 0,
  });

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const facts = readPesel(normalised(pesel));
          setSlip(typeof facts === 'string' ? inWords(`identifiers.${facts}`) : undefined);
          if (typeof facts !== 'string') mutate();
        }}
      >
        <DialogTitle id={titleId}>{translate('identifiers.search')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{translate('identifiers.searchMeans')}</DialogContentText>
          <TextField
            label={translate('identifiers.kind.pesel')}
            value={pesel}
            onChange={({ target }) => {
              setPesel(target.value);
              setSlip(undefined);
              reset();
            }}
            error={Boolean(slip)}
            helperText={slip ?? translate('identifiers.peselHelp')}
            slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 40 } }}
            autoFocus
            required
            fullWidth
          />
          <Box role="status" sx={{ mt: 2 }}>
            {error && <Alert severity="error">{error.message}</Alert>}
            {data && <Found people={data.data} />}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.close')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || !pesel.trim()}>
            {translate('identifiers.find')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

const Found = ({ people }: { people: FoundPerson[] }) => {
  const translate = useTranslate();
  const { canAccess: opensChildren } = useCanAccess({ resource: 'children', action: 'show' });
  if (people.length === 0) return <Typography>{translate('identifiers.nobody')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {people.map(({ personId, givenName, familyName, bornOn, familyIds, inFosterCare }) => (
        <li key={personId}>
          <Typography sx={{ fontWeight: 600 }}>
            {givenName} {familyName}
            {bornOn && `, ${translate('families.bornOn', { day: dayInWords(bornOn) })}`}
          </Typography>
          {familyIds.map((id) => (
            <Button key={id} component={Link} to={`/families/${id}/show`} sx={{ minHeight: 44 }}>
              {translate('identifiers.family')}
            </Button>
          ))}
          {inFosterCare && opensChildren && (
            <Button component={Link} to={`/children/${personId}/show`} sx={{ minHeight: 44 }}>
              {translate('identifiers.child')}
            </Button>
          )}
        </li>
      ))}
    </Box>
  );
};
