import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { FosterFamily } from '#contract/fosterFamilies.ts';
import { FileActions } from '../access/FileActions.tsx';
import { dayInWords } from '../app/Day.tsx';
import { DangerButton } from '../interventions/DangerButton.tsx';
import { SealChip } from '../seals/SealChip.tsx';
import { HiddenAddress } from './HiddenAddress.tsx';
import { Occupancy } from './Occupancy.tsx';

/** Who they are, how to reach them and who looks after them. */
export const FosterFamilyHeader = ({ family }: { family: FosterFamily }) => {
  const translate = useTranslate();
  const { id, name, signature, type, startedOn, endedOn, street, city, phone, carers, coordinators } = family;
  const period = endedOn
    ? translate('fosterFamilies.until', { from: dayInWords(startedOn), until: dayInWords(endedOn) })
    : translate('fosterFamilies.since', { day: dayInWords(startedOn) });

  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <SealChip file={{ fosterFamilyId: id }} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[translate(`fosterFamilies.type.${type}`), period, signature].join(' · ')}
      </Typography>
      <Box
        sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: 'repeat(4, 1fr)' } }}
      >
        <Fact label="fosterFamilies.carers">{carers.join(', ') || translate('fosterFamilies.noCarers')}</Fact>
        <Fact label="fosterFamilies.contact">
          {street}, {city}
          <br />
          {phone ? (
            <Box component="a" href={`tel:${phone.replaceAll(' ', '')}`} sx={{ color: 'primary.main' }}>
              {phone}
            </Box>
          ) : (
            translate('fosterFamilies.noPhone')
          )}
          <HiddenAddress family={family} />
        </Fact>
        <Fact label="resources.foster-families.fields.children">
          <Occupancy family={family} />
        </Fact>
        <Fact label="fosterFamilies.coordinator">
          {coordinators.join(', ') || translate('fosterFamilies.noCoordinator')}
        </Fact>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
        <DangerButton fosterFamilyId={id} />
        <FileActions file={{ fosterFamilyId: id }} name={name} path={`/foster-families/${id}/show`} />
      </Box>
    </Paper>
  );
};

const Fact = ({ label, children }: { label: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(label)}
      </Typography>
      <Typography component="div">{children}</Typography>
    </Box>
  );
};
