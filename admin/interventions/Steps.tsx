import { Box, Paper, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { InterventionStep } from '#contract/interventions.ts';
import { Instant } from '../app/Instant.tsx';

/** Who was told and what was added, in the order it happened. */
export const Steps = ({ interventionId }: { interventionId: string }) => {
  const translate = useTranslate();
  const { data } = useGetList<InterventionStep>('intervention-steps', {
    filter: { interventionId },
    sort: { field: 'happenedAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('interventions.noSteps')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {data.map((step) => (
        <Paper key={step.id} component="li" variant="outlined" sx={{ p: 1.5 }}>
          <OneStep step={step} />
        </Paper>
      ))}
    </Box>
  );
};

const OneStep = ({ step }: { step: InterventionStep }) => {
  const translate = useTranslate();
  const { told, way, person, reference, note, happenedAt, receivedAt, takenByName } = step;
  const details = [
    way && translate(`interventions.way.${way}`),
    person,
    reference && translate('interventions.referenceOf', { reference }),
  ].filter(Boolean);
  return (
    <>
      <Typography sx={{ fontWeight: 650 }}>
        <Instant value={happenedAt} /> ·{' '}
        {told
          ? translate('interventions.toldWhom', { whom: translate(`interventions.addressee.${told}`) })
          : translate('interventions.noteAdded')}
      </Typography>
      {details.length > 0 && <Typography sx={{ overflowWrap: 'anywhere' }}>{details.join(' · ')}</Typography>}
      {note && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{note}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {takenByName} · {translate('interventions.received')} <Instant value={receivedAt} />
      </Typography>
    </>
  );
};
