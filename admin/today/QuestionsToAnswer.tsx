import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { EntryReview } from '#contract/entryReviews.ts';
import { dayInWords } from '../app/Day.tsx';
import { pathOf, SubjectCard } from './SubjectCard.tsx';
import { TodaySection } from './TodaySection.tsx';

/** What supervisors asked about one's entries. */
export const QuestionsToAnswer = ({ questions }: { questions: EntryReview[] }) => {
  const translate = useTranslate();
  return (
    <TodaySection title="today.questions" count={questions.length}>
      {questions.map((review) => (
        <SubjectCard
          key={review.id}
          path={pathOf(review)}
          name={review.subjectName}
          about={
            <>
              {translate('entryReviews.aboutEntry', {
                name: review.reviewedByName,
                day: dayInWords(review.heldOn),
              })}
              : {review.text}
            </>
          }
        >
          <Button
            component={Link}
            to={`/activity-logs/${review.activityLogId}/show`}
            variant="contained"
            sx={{ minHeight: 44 }}
            aria-label={`${translate('entryReviews.openEntry')}: ${review.subjectName}`}
          >
            {translate('entryReviews.openEntry')}
          </Button>
        </SubjectCard>
      ))}
    </TodaySection>
  );
};
