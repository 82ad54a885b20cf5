import { useTranslate } from 'react-admin';
import type { Today } from '#contract/today.ts';
import { dayInWords } from '../app/Day.tsx';
import { CallButton } from '../families/CallButton.tsx';
import { VisitButton } from '../families/VisitButton.tsx';
import { pathOf, SubjectCard } from './SubjectCard.tsx';
import { TodaySection } from './TodaySection.tsx';

type Visit = Today['plannedVisits'][number];

export const PlannedVisits = ({ visits, day }: { visits: Visit[]; day: string }) => (
  <TodaySection title="today.visits" count={visits.length}>
    {visits.map((visit) => (
      <PlannedVisit key={pathOf(visit)} visit={visit} day={day} />
    ))}
  </TodaySection>
);

const PlannedVisit = ({ visit, day }: { visit: Visit; day: string }) => {
  const translate = useTranslate();
  const { name, on, address, phone, familyId, fosterFamilyId } = visit;
  const when =
    on === day ? (
      <strong>{translate('today.isToday')}</strong>
    ) : on < day ? (
      translate('today.missed', { day: dayInWords(on) })
    ) : (
      dayInWords(on)
    );
  return (
    <SubjectCard
      path={pathOf(visit)}
      name={name}
      about={
        <>
          {when} · {address}
        </>
      }
    >
      <VisitButton familyId={familyId} fosterFamilyId={fosterFamilyId} name={name} />
      <CallButton phone={phone} />
    </SubjectCard>
  );
};
