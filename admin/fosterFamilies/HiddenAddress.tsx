import HiddenIcon from '@mui/icons-material/LocationOffOutlined';
import { Box, Chip, FormControlLabel, FormHelperText, Switch } from '@mui/material';
import { useId } from 'react';
import { useNotify, useRefresh, useTranslate, useUpdate } from 'react-admin';
import type { FosterFamily } from '#contract/fosterFamilies.ts';

/** Whether the birth family's side may know where the children live: a switch for who decides, a sign for the others. */
export const HiddenAddress = ({ family }: { family: FosterFamily }) => {
  const translate = useTranslate();
  const { addressHidden, can } = family;
  if (can.update) return <HideSwitch family={family} />;
  return addressHidden ? (
    <Chip
      size="small"
      color="warning"
      variant="outlined"
      icon={<HiddenIcon />}
      label={translate('resources.foster-families.fields.addressHidden')}
    />
  ) : null;
};

const HideSwitch = ({ family }: { family: FosterFamily }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const helpId = useId();
  const { id, addressHidden } = family;
  const [update, { isPending }] = useUpdate<FosterFamily, Error>(
    'foster-families',
    {},
    {
      mutationMode: 'pessimistic',
      onSuccess: (changed) => {
        notify(`fosterFamilies.${changed.addressHidden ? 'hidden' : 'notHidden'}`, { type: 'success' });
        refresh();
      },
      onError: (error) => {
        notify(error.message, { type: 'error' });
        // Somebody else changed it meanwhile: show how it stands.
        refresh();
      },
    },
  );
  return (
    <Box>
      <FormControlLabel
        control={
          <Switch
            checked={addressHidden}
            disabled={isPending}
            onChange={({ target }) =>
              update('foster-families', { id, data: { addressHidden: target.checked }, previousData: family })
            }
            slotProps={{ input: { 'aria-describedby': helpId } }}
          />
        }
        label={translate('resources.foster-families.fields.addressHidden')}
        sx={{ minHeight: 44 }}
      />
      <FormHelperText id={helpId} sx={{ mt: 0 }}>
        {translate('fosterFamilies.hideHelp')}
      </FormHelperText>
    </Box>
  );
};
