import Download from '@mui/icons-material/Download';
import { Button, LinearProgress, Stack, Typography } from '@mui/material';
import { Title, useStore, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { warsawDay } from '#contract/calendar.ts';
import { workCardsEndpoint } from '#contract/workCards.ts';
import { Unavailable } from '../app/Unavailable.tsx';
import { useApi } from '../app/useApi.ts';
import { AcceptSeveral } from './AcceptSeveral.tsx';
import { MonthChooser } from './MonthChooser.tsx';
import { monthsLater } from './months.ts';
import { OtherMonthsWaiting } from './OtherMonthsWaiting.tsx';
import { StateFilter } from './StateFilter.tsx';
import { useChosenCards } from './useChosenCards.ts';
import { WorkCardsList } from './WorkCardsList.tsx';

/** Everyone's cards of a month: who has confirmed, what waits, and whether the hours are enough. */
export const WorkCardsPage = () => {
  const translate = useTranslate();
  const [address, setAddress] = useSearchParams();
  const thisMonth = warsawDay(new Date()).slice(0, 7);
  // Cards are accepted when their month is over.
  const month = address.get('month') ?? monthsLater(thisMonth, -1);
  const [lastState, rememberState] = useStore('workCards.state', '');
  const state = address.get('state') ?? lastState;
  const choose = (chosen: Record<string, string>) =>
    setAddress((before) => ({ ...Object.fromEntries(before), ...chosen }), { replace: true });
  const chooseState = (next: string) => {
    rememberState(next);
    choose({ state: next });
  };
  const { data, isPending, error } = useApi(workCardsEndpoint, { month });
  const shown = data?.cards.filter((card) => !state || card.state === state) ?? [];
  const chosen = useChosenCards(shown);

  return (
    <Stack sx={{ gap: 2, pb: 2, minWidth: 0 }}>
      <Title title={translate('workCards.all')} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <MonthChooser month={month} last={thisMonth} onChoose={(next) => choose({ month: next })} />
        <Button
          component="a"
          href={`/api/work-cards/xlsx?month=${month}`}
          variant="outlined"
          startIcon={<Download />}
          sx={{ minHeight: 44 }}
        >
          {translate('workCards.xlsx')}
        </Button>
      </Stack>
      {isPending && <LinearProgress />}
      {error && !data && <Unavailable error={error} />}
      {data && (
        <>
          <OtherMonthsWaiting waiting={data.waiting.filter((each) => each.month !== month)} />
          <StateFilter cards={data.cards} state={state} onChoose={chooseState} />
          <AcceptSeveral month={month} chosen={chosen} />
          {shown.length === 0 ? (
            <Typography>{translate(state ? 'workCards.noneInState' : 'workCards.nobody')}</Typography>
          ) : (
            <WorkCardsList month={month} cards={shown} chosen={chosen} />
          )}
        </>
      )}
    </Stack>
  );
};
