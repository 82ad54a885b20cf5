import { Box, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Addressee, WayOfTelling } from '#contract/interventions.ts';
import { FormSection } from '../activityLogs/FormSection.tsx';
import { Pick } from '../app/Pick.tsx';
import { MomentField } from './MomentField.tsx';
import { type Change, type Told, toldNow } from './record.ts';

type Props = { told: readonly Told[]; change: Change; problem: string | undefined };

/** One tap for each who was told; when and how is filled in, and can be made exact. */
export const WhoWasTold = ({ told, change, problem }: Props) => {
  const translate = useTranslate();
  const toggle = (addressee: Told['told']) =>
    change({
      told: told.some((each) => each.told === addressee)
        ? told.filter((each) => each.told !== addressee)
        : [...told, toldNow(addressee)],
    });
  const replace = (changed: Told) => change({ told: told.map((each) => (each.id === changed.id ? changed : each)) });

  return (
    <FormSection title={translate('interventions.whoWasTold')} problem={problem}>
      <Typography variant="body2" sx={{ mb: 1.25, color: 'text.secondary' }}>
        {translate('interventions.whoWasToldHelp')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {Addressee.options.map((addressee) => (
          <Pick key={addressee} picked={told.some((each) => each.told === addressee)} onClick={() => toggle(addressee)}>
            {translate(`interventions.addressee.${addressee}`)}
          </Pick>
        ))}
      </Box>
      <Stack sx={{ gap: 1.5, mt: told.length > 0 ? 2 : 0 }}>
        {told.map((each) => (
          <OneTold key={each.id} told={each} change={replace} />
        ))}
      </Stack>
    </FormSection>
  );
};

const OneTold = ({ told, change }: { told: Told; change: (told: Told) => void }) => {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.intervention-steps.fields.${field}`);
  const name = translate(`interventions.addressee.${told.told}`);
  return (
    <Paper variant="outlined" role="group" aria-label={name} sx={{ p: 1.5, bgcolor: 'background.default' }}>
      <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate(`interventions.why.${told.told}`)}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <MomentField
          label={label('happenedAt')}
          value={told.happenedAt}
          onChange={(happenedAt) => change({ ...told, happenedAt })}
        />
        <TextField
          select
          size="medium"
          label={label('way')}
          value={told.way}
          onChange={({ target }) => change({ ...told, way: target.value as Told['way'] })}
        >
          {WayOfTelling.options.map((way) => (
            <MenuItem key={way} value={way}>
              {translate(`interventions.way.${way}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          size="medium"
          label={label('person')}
          value={told.person}
          onChange={({ target }) => change({ ...told, person: target.value })}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextField
          size="medium"
          label={label('reference')}
          value={told.reference}
          onChange={({ target }) => change({ ...told, reference: target.value })}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
      </Box>
    </Paper>
  );
};
