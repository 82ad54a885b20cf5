import { Box, Stack, Typography } from '@mui/material';
import { Title, useLocaleState, useTranslate } from 'react-admin';
import { Navigate } from 'react-router-dom';
import { type Today as TodayAnswer, todayEndpoint } from '#contract/today.ts';
import { dayInWords } from '../app/Day.tsx';
import { menuOf } from '../app/menu.tsx';
import { Unavailable } from '../app/Unavailable.tsx';
import { useApi } from '../app/useApi.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { MyHandOvers } from '../handOvers/MyHandOvers.tsx';
import { DangerButton } from '../interventions/DangerButton.tsx';
import { CardToConfirm } from '../workCards/CardToConfirm.tsx';
import { ChildrenToMind } from './ChildrenToMind.tsx';
import { DueSection } from './DueSection.tsx';
import { NotesToFollow } from './NotesToFollow.tsx';
import { PlannedVisits } from './PlannedVisits.tsx';
import { PlansToApprove } from './PlansToApprove.tsx';
import { QuestionsToAnswer } from './QuestionsToAnswer.tsx';
import { SentBack } from './SentBack.tsx';
import { Substitutions } from './Substitutions.tsx';
import { WithoutVisit } from './WithoutVisit.tsx';

/** The first screen in the morning; who has no families begins where their work is. */
export const Today = () => {
  const role = useIdentity()?.role;
  if (!role) return null;
  const [first] = menuOf(role);
  return first && first.path !== '/' ? <Navigate to={first.path} replace /> : <Morning />;
};

const Morning = () => {
  const translate = useTranslate();
  const { data: today, error } = useApi(todayEndpoint);
  if (error && !today) return <Unavailable error={error} />;
  if (!today) return <Title title={translate('today.title')} />;
  const {
    obligations,
    plannedVisits,
    notesToFollow,
    questions,
    sentBack,
    withoutVisit,
    children,
    plansToApprove,
    workCardToConfirm,
    day,
  } = today;
  const overdue = obligations.filter(({ state }) => state === 'overdue');
  const hasDuties = obligations.length > 0 || children.length > 0;
  const dueSoon = obligations.filter(({ state }) => state !== 'overdue');

  return (
    <Stack sx={{ gap: 3 }}>
      <Title title={translate('today.title')} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}>
        <ThisDay today={today} />
        <DangerButton />
      </Box>
      <Substitutions today={today} />
      <MyHandOvers />
      {plansToApprove > 0 && <PlansToApprove count={plansToApprove} />}
      {workCardToConfirm && <CardToConfirm month={workCardToConfirm} />}
      {isQuiet(today) && <Typography>{translate('today.allClear')}</Typography>}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: hasDuties ? 'minmax(0, 3fr) minmax(0, 2fr)' : 'minmax(0, 860px)',
          },
        }}
      >
        {hasDuties && (
          <Stack sx={{ gap: 3 }}>
            <DueSection title="today.overdue" obligations={overdue} />
            <DueSection title="today.dueSoon" obligations={dueSoon} />
            <ChildrenToMind childrenToMind={children} />
          </Stack>
        )}
        <Stack sx={{ gap: 3 }}>
          <SentBack sentBack={sentBack} />
          <QuestionsToAnswer questions={questions} />
          <PlannedVisits visits={plannedVisits} day={day} />
          <NotesToFollow notes={notesToFollow} />
          <WithoutVisit families={withoutVisit} />
        </Stack>
      </Box>
    </Stack>
  );
};

const isQuiet = (today: TodayAnswer) =>
  (
    ['obligations', 'plannedVisits', 'notesToFollow', 'questions', 'sentBack', 'withoutVisit', 'children'] as const
  ).every((part) => today[part].length === 0) &&
  today.plansToApprove === 0 &&
  today.workCardToConfirm === null;

const weekday = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day));

const ThisDay = ({ today: { day, caseload } }: { today: TodayAnswer }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const role = useIdentity()?.role;
  const dated = `${weekday(day, locale)}, ${dayInWords(day)}`;
  const carriesFamilies = role === 'assistant' || role === 'coordinator';
  return (
    <Typography sx={{ color: 'text.secondary' }}>
      {carriesFamilies ? translate('today.week', { day: dated, ...caseload }) : dated}
    </Typography>
  );
};
