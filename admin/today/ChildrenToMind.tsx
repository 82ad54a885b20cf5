import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Today } from '#contract/today.ts';
import { dayInWords } from '../app/Day.tsx';
import { SubjectCard } from './SubjectCard.tsx';
import { TodaySection } from './TodaySection.tsx';

/** For a coordinator: children for whom something changes soon, or is missing. */
export const ChildrenToMind = ({ childrenToMind }: { childrenToMind: Today['children'] }) => {
  const translate = useTranslate();
  return (
    <TodaySection title="today.children" count={childrenToMind.length}>
      {childrenToMind.map(({ childId, name, why, on }) => (
        <SubjectCard
          key={`${childId}${why}`}
          path={`/children/${childId}/show`}
          name={name}
          about={translate(`today.why.${why}`, { day: on ? dayInWords(on) : '' })}
        >
          <Button
            component={Link}
            to={
              why === 'noPlan'
                ? `/help-plans/create?kind=childHelpPlan&childId=${childId}`
                : `/children/${childId}/show`
            }
            variant="outlined"
            sx={{ minHeight: 44 }}
            aria-label={`${translate(why === 'noPlan' ? 'today.makePlan' : 'today.openChild')}: ${name}`}
          >
            {translate(why === 'noPlan' ? 'today.makePlan' : 'today.openChild')}
          </Button>
        </SubjectCard>
      ))}
    </TodaySection>
  );
};
