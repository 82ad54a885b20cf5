import { Paper, Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import type { EntryReview } from '#contract/entryReviews.ts';
import { Instant } from '../app/Instant.tsx';
import { AnswerReview } from './AnswerReview.tsx';
import { ReviewActions } from './ReviewActions.tsx';

/** What supervisors said of an entry and what its author answered, in the order it was said. */
export const EntryReviews = ({ log }: { log: ActivityLog }) => {
  const translate = useTranslate();
  const { data = [] } = useGetList<EntryReview>('entry-reviews', {
    filter: { activityLogId: log.id },
    sort: { field: 'reviewedAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });

  return (
    <Stack component="section" aria-label={translate('entryReviews.title')} sx={{ gap: 1 }}>
      <ReviewActions log={log} />
      {data.map((review) => (
        <Review key={review.id} review={review} />
      ))}
    </Stack>
  );
};

const Review = ({ review }: { review: EntryReview }) => {
  const translate = useTranslate();
  const { kind, text, reviewedByName, reviewedAt, answer, answeredAt, recordedByName, can } = review;
  const open = kind !== 'read' && !answeredAt;
  return (
    <Paper
      component="article"
      variant="outlined"
      sx={{ p: 2, borderLeft: 4, borderLeftColor: open ? 'warning.main' : 'success.main' }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`entryReviews.said.${kind}`, { name: reviewedByName })} <Instant value={reviewedAt} />
      </Typography>
      {text && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 0.5 }}>{text}</Typography>}
      {answeredAt && (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
            {translate('entryReviews.answeredBy', { name: recordedByName })} <Instant value={answeredAt} />
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 0.5 }}>{answer}</Typography>
        </>
      )}
      {open && !can.update && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('entryReviews.waits', { name: recordedByName })}
        </Typography>
      )}
      {can.update && <AnswerReview review={review} />}
    </Paper>
  );
};
