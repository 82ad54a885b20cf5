import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useStaffChoices } from '../staff/useStaffChoices.ts';
import { GiveFiles } from './GiveFiles.tsx';

/** Whose files go to others: known from where one comes, or chosen first. */
export const HandOverCreate = () => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const giverId = params.get('giverId') ?? '';
  const givers = useStaffChoices(({ roles }) => roles.includes('assistant') || roles.includes('coordinator'));
  return (
    <Stack sx={{ gap: 2, maxWidth: 980, pb: 2 }}>
      <Title title={translate('handOvers.give')} />
      <Typography>{translate('handOvers.giveMeans')}</Typography>
      <TextField
        select
        size="medium"
        label={translate('resources.hand-overs.fields.giverName')}
        value={givers.some(({ id }) => id === giverId) ? giverId : ''}
        onChange={({ target }) => setParams({ giverId: target.value }, { replace: true })}
        sx={{ maxWidth: 420 }}
      >
        {givers.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {giverId && <GiveFiles key={giverId} giverId={giverId} only={params.get('fileId')} />}
    </Stack>
  );
};
