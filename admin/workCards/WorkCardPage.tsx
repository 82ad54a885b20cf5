import { Link as Appearance, Box, LinearProgress, Paper, Stack, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
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
  const [address] = useSearchParams();
  const me = useIdentity()?.id;
  const thisMonth = warsawDay(new Date()).slice(0, 7);
  const staffId = address.get('staffId') ?? me;
  if (!staffId) return null;
  return (
    <Month
      staffId={String(staffId)}
      month={address.get('month') ?? thisMonth}
      mine={staffId === me}
      thisMonth={thisMonth}
    />
  );
};

type Props = { staffId: string; month: string; mine: boolean; thisMonth: string };

const Month = ({ staffId, month, mine, thisMonth }: Props) => {
  const translate = useTranslate();
  const [, setAddress] = useSearchParams();
  const { data: card, isPending, error } = useApi(workCardEndpoint, { staffId, month });
  return (
    <Stack sx={{ gap: 2, pb: 2, minWidth: 0 }}>
      <Title title={translate(mine ? 'workCards.mine' : 'workCards.one')} />
      {!mine && (
        <Appearance component={Link} to={`/work-cards?${new URLSearchParams({ month })}`} sx={{ alignSelf: 'start' }}>
          {translate('workCards.backToAll')}
        </Appearance>
      )}
      <Stack direction="row" sx={{ columnGap: 2, rowGap: 0.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <MonthChooser
          month={month}
          last={thisMonth}
          onChoose={(chosen) =>
            setAddress((before) => ({ ...Object.fromEntries(before), month: chosen }), { replace: true })
          }
        />
        {card && !mine && (
          <Typography component="h2" variant="h2">
            {card.staffName}
          </Typography>
        )}
        {card && <CardStateChip state={card.state} />}
      </Stack>
      {isPending && <LinearProgress />}
      {error && !card && <Unavailable error={error} />}
      {card && <Card card={card} goesOn={month === thisMonth} />}
    </Stack>
  );
};

const Card = ({ card, goesOn }: { card: WorkCard; goesOn: boolean }) => {
  const translate = useTranslate();
  return (
    <>
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
