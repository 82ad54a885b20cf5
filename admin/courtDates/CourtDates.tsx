import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import type { CourtDate } from '#contract/courtDates.ts';
import { dayInWords } from '../app/Day.tsx';
import { AnswerCourt } from './AnswerCourt.tsx';
import { RecordCourtDate } from './RecordCourtDate.tsx';

/** The days by which the court awaits a letter about this family, and what became of each. */
export const CourtDates = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const [recording, setRecording] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'court-dates', action: 'create' });
  const { data } = useGetList<CourtDate>('court-dates', {
    filter: { familyId },
    sort: { field: 'dueOn', order: 'DESC' },
    pagination: { page: 1, perPage: 25 },
  });
  return (
    <Stack component="section" aria-label={translate('courtDates.title')} sx={{ gap: 1, alignItems: 'flex-start' }}>
      <Typography component="h3" variant="h3" sx={{ fontSize: '1rem', fontWeight: 650 }}>
        {translate('courtDates.title')}
      </Typography>
      {data?.map((date) => (
        <OneDate key={date.id} date={date} />
      ))}
      {data?.length === 0 && <Typography>{translate('courtDates.none')}</Typography>}
      {canAccess && (
        <Button variant="outlined" onClick={() => setRecording(true)} sx={{ minHeight: 44 }}>
          {translate('courtDates.record')}
        </Button>
      )}
      {recording && <RecordCourtDate familyId={familyId} onClose={() => setRecording(false)} />}
    </Stack>
  );
};

const OneDate = ({ date }: { date: CourtDate }) => {
  const translate = useTranslate();
  const [answer, setAnswer] = useState<'send' | 'withdraw' | null>(null);
  const { kind, dueOn, sentOn, sentAs, note, withdrawnOn, withdrawnReason, can } = date;
  const title = translate(`courtDates.dueBy.${kind}`, { day: dayInWords(dueOn) });
  const open = !sentOn && !withdrawnOn;
  const late = open && dueOn < warsawDay(new Date());
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2, width: '100%', boxSizing: 'border-box' }}>
      <Typography component="h4" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Typography sx={{ color: late ? 'error.main' : 'text.primary' }}>
        {sentOn && [translate('courtDates.sent', { day: dayInWords(sentOn) }), sentAs].filter(Boolean).join(', ')}
        {withdrawnOn && translate('courtDates.withdrawn', { day: dayInWords(withdrawnOn), reason: withdrawnReason })}
        {open && translate(late ? 'courtDates.late' : 'courtDates.awaited')}
      </Typography>
      {note && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      )}
      {can.update && open && (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mt: 1 }}>
          {(['send', 'withdraw'] as const).map((each) => (
            <Button
              key={each}
              variant={each === 'send' ? 'contained' : 'text'}
              aria-label={`${translate(`courtDates.${each}`)}: ${title}`}
              onClick={() => setAnswer(each)}
              sx={{ minHeight: 44 }}
            >
              {translate(`courtDates.${each}`)}
            </Button>
          ))}
        </Stack>
      )}
      {answer && <AnswerCourt date={date} answer={answer} onClose={() => setAnswer(null)} />}
    </Paper>
  );
};
