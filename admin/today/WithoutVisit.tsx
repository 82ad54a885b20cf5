import { useTranslate } from 'react-admin';
import type { Today } from '#contract/today.ts';
import { dayInWords } from '../app/Day.tsx';
import { VisitButton } from '../families/VisitButton.tsx';
import { pathOf, SubjectCard } from './SubjectCard.tsx';
import { TodaySection } from './TodaySection.tsx';

/** Families nobody has met for a long time. */
export const WithoutVisit = ({ families }: { families: Today['withoutVisit'] }) => {
  const translate = useTranslate();
  return (
    <TodaySection title="today.withoutVisit" count={families.length}>
      {families.map((each) => (
        <SubjectCard
          key={pathOf(each)}
          path={pathOf(each)}
          name={each.name}
          about={
            each.lastVisitOn
              ? translate('today.lastVisit', { day: dayInWords(each.lastVisitOn) })
              : translate('today.never')
          }
        >
          <VisitButton familyId={each.familyId} fosterFamilyId={each.fosterFamilyId} name={each.name} />
        </SubjectCard>
      ))}
    </TodaySection>
  );
};
