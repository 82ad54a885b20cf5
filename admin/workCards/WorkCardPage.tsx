import { Box, LinearProgress, Paper, Stack, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { warsawDay } from '#contract/calendar.ts';
import { type WorkCard, workCardEndpoint } from '#contract/workCards.ts';
import { Unavailable } from '../app/Unavailable.tsx';
import { useApi } from '../app/useApi.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { CardActions } from './CardActions.tsx';
import { CardAnnex } from './CardAnnex.tsx';
import { CardDays } from './CardDays.tsx';
import { CardNotices } from './CardNotices.tsx';
import { CardRemarks } from './CardRemarks.tsx';
import { CardStateChip } from './CardStateChip.tsx';
import { CardSteps } from './CardSteps.tsx';
import { CardSums } from './CardSums.tsx';
import { HoursNeeded } from './HoursNeeded.tsx';
import { MonthChooser } from './MonthChooser.tsx';

/** One worker's card of a month: one's own, or for a supervisor anybody's of the unit. */
export const WorkCardPage = () => {
  const [address, setAddress] = useSearchParams();
  const me = useIdentity()?.id;
  const thisMonth = warsawDay(new Date()).slice(0, 7);
  const month = address.get('month') ?? thisMonth;
  const staffId = address.get('staffId') ?? me;
  const choose = (chosen: string) =>
    setAddress((before) => ({ ...Object.fromEntries(before), month: chosen }), { replace: true });

  return (
    <Stack sx={{ gap: 2, pb: 2, minWidth: 0 }}>
      <MonthChooser month={month} last={thisMonth} onChoose={choose} />
      {staffId && <Card staffId={String(staffId)} month={month} mine={staffId === me} goesOn={month === thisMonth} />}
    </Stack>
  );
};

type Props = { staffId: string; month: string; mine: boolean; goesOn: boolean };

const Card = ({ staffId, month, mine, goesOn }: Props) => {
  const translate = useTranslate();
  const { data: card, isPending, error } = useApi(workCardEndpoint, { staffId, month });
  return (
    <>
      <Title title={translate(mine ? 'workCards.mine' : 'workCards.one')} />
      {isPending && <LinearProgress />}
      {error && !card && <Unavailable error={error} />}
      {card && <Loaded card={card} mine={mine} goesOn={goesOn} />}
    </>
  );
};

const Loaded = ({ card, mine, goesOn }: { card: WorkCard; mine: boolean; goesOn: boolean }) => {
  const translate = useTranslate();
  return (
    <>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        {!mine && (
          <Typography component="h2" variant="h5">
            {card.staffName}
          </Typography>
        )}
        <CardStateChip state={card.state} />
      </Stack>
      <CardNotices card={card} />
      <CardActions card={card} />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
        }}
      >
        <Stack sx={{ gap: 2, order: { lg: 2 } }}>
          <Paper variant="outlined" sx={{ p: 2 }}>
            <HoursNeeded minutes={card.totals.workedMinutes} allowance={card.allowance} goesOn={goesOn} />
          </Paper>
          <CardRemarks remarks={card.remarks} />
          <Paper variant="outlined" sx={{ p: 2 }} component="section" aria-label={translate('workCards.sums.title')}>
            <CardSums totals={card.totals} />
          </Paper>
          <CardSteps card={card} />
        </Stack>
        <Stack sx={{ gap: 3, order: { lg: 1 }, minWidth: 0 }}>
          <CardAnnex card={card} />
          <Box component="section" aria-label={translate('workCards.days')}>
            <CardDays card={card} />
          </Box>
        </Stack>
      </Box>
    </>
  );
};
