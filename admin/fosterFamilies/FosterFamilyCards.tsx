import { Box, Stack, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { FosterFamily } from '#contract/fosterFamilies.ts';
import { OpenByChip } from '../access/OpenByChip.tsx';
import { dayInWords } from '../app/Day.tsx';
import { NextDue } from '../obligations/NextDue.tsx';
import { NoFosterFamilies } from './NoFosterFamilies.tsx';
import { Occupancy } from './Occupancy.tsx';

export const FosterFamilyCards = () => {
  const translate = useTranslate();
  const { data } = useListContext<FosterFamily>();
  if (!data) return null;
  if (data.length === 0) return <NoFosterFamilies />;
  const label = (field: string) => translate(`resources.foster-families.fields.${field}`);

  return (
    <Stack component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
      {data.map((family) => (
        <Box component="li" key={family.id} sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
          <Box
            component={Link}
            to={`/foster-families/${family.id}/show`}
            sx={{ color: 'primary.main', fontWeight: 600 }}
          >
            {family.name}
          </Box>{' '}
          <OpenByChip openBy={family.openBy} />
          <Typography variant="body2">{translate(`fosterFamilies.type.${family.type}`)}</Typography>
          <Typography variant="body2" component="div">
            {label('children')}: <Occupancy family={family} />
          </Typography>
          <Typography variant="body2">
            {label('lastVisitOn')}:{' '}
            {family.lastVisitOn ? dayInWords(family.lastVisitOn) : translate('fosterFamilies.noVisit')}
          </Typography>
          {family.nextDueOn && (
            <Typography variant="body2">
              {label('nextDueOn')}: <NextDue nextDueOn={family.nextDueOn} />
            </Typography>
          )}
        </Box>
      ))}
    </Stack>
  );
};
