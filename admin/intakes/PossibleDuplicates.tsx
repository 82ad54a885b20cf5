import { Alert, Box, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import type { Duplicate } from '#contract/intakes.ts';
import { callApi } from '../app/http.ts';
import { usePaused } from '../app/usePaused.ts';

/** While one types: whether this family is here already. The birth date and PESEL are only looked up, never kept here. */
export const PossibleDuplicates = () => {
  const translate = useTranslate();
  const name: string = useWatch({ name: 'family.name' }) ?? '';
  const [bornOn, setBornOn] = useState('');
  const [pesel, setPesel] = useState('');
  const asked = usePaused({
    name: name.trim().length >= 3 ? name : null,
    bornOn: bornOn || null,
    pesel: pesel.replace(/\D/g, '').length === 11 ? pesel : null,
  });
  const { data: found = [], error } = useQuery({
    queryKey: ['intakes/duplicates', asked],
    queryFn: async ({ signal }) =>
      (await callApi<Duplicate[]>('/intakes/duplicates', { method: 'POST', body: asked, signal })).data,
    enabled: Object.values(asked).some(Boolean),
    retry: false,
    gcTime: 0,
  });

  return (
    <Box component="section" aria-label={translate('intakes.duplicates.title')} sx={{ width: '100%', mb: 2 }}>
      <Typography component="h2" variant="h2">
        {translate('intakes.duplicates.title')}
      </Typography>
      <Typography sx={{ my: 1 }}>{translate('intakes.duplicates.about')}</Typography>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', my: 2 }}>
        <TextField
          type="date"
          label={translate('resources.family-members.fields.bornOn')}
          value={bornOn}
          onChange={({ target }) => setBornOn(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ minWidth: 180 }}
        />
        <TextField
          label="PESEL"
          value={pesel}
          onChange={({ target }) => setPesel(target.value)}
          autoComplete="off"
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 14 } }}
        />
      </Box>
      <div role="status">
        {error && <Alert severity="warning">{error.message}</Alert>}
        {found.length > 0 && (
          <Alert severity="warning">
            {translate('intakes.duplicates.found')}
            <ul>
              {found.map(({ familyId, familyName, signature, city, endedOn, matches }) => (
                <li key={familyId}>
                  <Link to={`/families/${familyId}/show`}>{familyName}</Link>, {signature}, {city}
                  {endedOn && `, ${translate('families.status.ended')}`} (
                  {matches.map((why) => translate(`intakes.duplicates.${why}`)).join(', ')})
                </li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
    </Box>
  );
};
