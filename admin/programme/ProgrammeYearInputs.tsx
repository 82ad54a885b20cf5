import { Box, Stack, Typography } from '@mui/material';
import { NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { inPercent, inZloty, shareOf } from '#contract/money.ts';
import { ZlotyInput } from './ZlotyInput.tsx';

/** The two amounts one enters, and beside them what follows, while one types. */
export const ProgrammeYearInputs = ({ isNew }: { isNew: boolean }) => (
  <Stack sx={{ gap: 2, width: '100%' }}>
    {isNew && <NumberInput source="year" isRequired helperText={false} sx={{ maxWidth: 160 }} />}
    <ZlotyInput source="taskValueGrosze" resource="programme-years" />
    <ZlotyInput source="grantGrosze" resource="programme-years" />
    <WhatFollows />
  </Stack>
);

const WhatFollows = () => {
  const translate = useTranslate();
  const [value, grant] = useWatch<Record<string, number | null>>({ name: ['taskValueGrosze', 'grantGrosze'] });
  const known = typeof value === 'number' && typeof grant === 'number';
  const fits = known && grant <= value;

  return (
    <Box component="output" aria-label={translate('programme.years.follows')} sx={{ display: 'block' }}>
      <Typography>
        {translate('programme.money.own')}: <strong>{fits ? inZloty(value - grant) : '—'}</strong>
      </Typography>
      <Typography>
        {translate('programme.money.share')}: <strong>{fits ? inPercent(shareOf(grant, value)) : '—'}</strong>
      </Typography>
      {known && !fits && <Typography color="error">{translate('programme.years.grantOverValue')}</Typography>}
    </Box>
  );
};
