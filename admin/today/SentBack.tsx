import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Today } from '#contract/today.ts';
import { SubjectCard } from './SubjectCard.tsx';
import { TodaySection } from './TodaySection.tsx';

const pages = { plan: 'help-plans', assessment: 'assessments', ending: 'ending-proposals' } as const;

/** What a supervisor sent back: it waits for nobody else. */
export const SentBack = ({ sentBack }: Pick<Today, 'sentBack'>) => {
  const translate = useTranslate();
  return (
    <TodaySection title="today.sentBack" count={sentBack.length}>
      {sentBack.map(({ kind, id, familyId, childId, name, comment }) => (
        <SubjectCard
          key={id}
          path={familyId ? `/families/${familyId}/show` : `/children/${childId}/show`}
          name={name}
          about={`${translate(`today.sentBackOf.${kind}`)}: ${comment}`}
        >
          <Button
            component={Link}
            to={`/${pages[kind]}/${id}/show`}
            variant="contained"
            sx={{ minHeight: 44 }}
            aria-label={`${translate('today.putRight')}: ${name}`}
          >
            {translate('today.putRight')}
          </Button>
        </SubjectCard>
      ))}
    </TodaySection>
  );
};
