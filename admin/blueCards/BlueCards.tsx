import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import type { BlueCard } from '#contract/interventions.ts';
import { dayInWords } from '../app/Day.tsx';
import { CompleteBlueCard } from './CompleteBlueCard.tsx';
import { RecordBlueCard } from './RecordBlueCard.tsx';

/** Blue Cards about this family: that there are, and what our worker has to do with them. */
export const BlueCards = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const [recording, setRecording] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'blue-cards', action: 'create' });
  const { data } = useGetList<BlueCard>('blue-cards', {
    filter: { familyId },
    sort: { field: 'drawnOn', order: 'DESC' },
    pagination: { page: 1, perPage: 25 },
  });
  return (
    <Stack sx={{ gap: 1, alignItems: 'flex-start' }}>
      {data?.map((card) => (
        <OneCard key={card.id} card={card} />
      ))}
      {data?.length === 0 && <Typography>{translate('blueCards.none')}</Typography>}
      {canAccess && (
        <Button variant="outlined" onClick={() => setRecording(true)} sx={{ minHeight: 44 }}>
          {translate('blueCards.record')}
        </Button>
      )}
      {recording && <RecordBlueCard familyId={familyId} onClose={() => setRecording(false)} />}
    </Stack>
  );
};

const OneCard = ({ card }: { card: BlueCard }) => {
  const translate = useTranslate();
  const [completing, setCompleting] = useState(false);
  const { drawnOn, number, ourRole, recordedByName, can } = card;
  const title = translate('blueCards.cardOf', { day: dayInWords(drawnOn) });
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2, width: '100%', boxSizing: 'border-box' }}>
      <Typography component="h3" variant="h3">
        {title}
      </Typography>
      <Typography>{number ? translate('blueCards.numberOf', { number }) : translate('blueCards.noNumber')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`blueCards.role.${ourRole}`)} · {recordedByName}
      </Typography>
      <PassingOn card={card} />
      {can.update && (
        <Box sx={{ mt: 1 }}>
          <Button
            size="small"
            aria-label={`${translate('blueCards.complete')}: ${title}`}
            onClick={() => setCompleting(true)}
            sx={{ minHeight: 44 }}
          >
            {translate('blueCards.complete')}
          </Button>
        </Box>
      )}
      {completing && <CompleteBlueCard card={card} onClose={() => setCompleting(false)} />}
    </Paper>
  );
};

const PassingOn = ({ card: { passedOn, passOnBy } }: { card: BlueCard }) => {
  const translate = useTranslate();
  if (!passOnBy) return null;
  const late = !passedOn && passOnBy < warsawDay(new Date());
  return (
    <Typography sx={{ fontWeight: passedOn ? 400 : 650, color: late ? 'error.main' : 'text.primary' }}>
      {passedOn
        ? translate('blueCards.passedOn', { day: dayInWords(passedOn) })
        : translate(late ? 'blueCards.passOnLate' : 'blueCards.passOnBy', { day: dayInWords(passOnBy) })}
    </Typography>
  );
};
