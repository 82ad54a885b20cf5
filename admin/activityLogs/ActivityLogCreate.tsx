import { useGetList, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import type { Family } from '#contract/families.ts';
import type { FosterFamily } from '#contract/fosterFamilies.ts';
import { Unavailable } from '../app/Unavailable.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { ChooseSubject } from './ChooseSubject.tsx';
import type { Subject } from './entry.ts';
import { RecordVisit } from './RecordVisit.tsx';

/** Whom the visit was to is usually known from where one comes; if not, it is asked first. */
export const ActivityLogCreate = () => {
  const [params] = useSearchParams();
  const familyId = params.get('familyId');
  const fosterFamilyId = params.get('fosterFamilyId');
  if (familyId) return <VisitTo key={familyId} subject={{ familyId }} />;
  if (fosterFamilyId) return <VisitTo key={fosterFamilyId} subject={{ fosterFamilyId }} />;
  return <ChooseSubject />;
};

const VisitTo = ({ subject }: { subject: Subject }) => {
  const authorId = useIdentity()?.id;
  const id = subject.familyId ?? subject.fosterFamilyId;
  const resource = subject.familyId ? 'families' : 'foster-families';
  const { data: visited, error } = useGetOne<Family | FosterFamily>(resource, { id });
  const { data: earlier, error: noEarlier } = useGetList<ActivityLog>('activity-logs', {
    filter: subject,
    sort: { field: 'heldOn', order: 'DESC' },
    pagination: { page: 1, perPage: 20 },
  });
  if (error) return <Unavailable error={error as Error} />;
  if (!authorId || !visited || (!earlier && !noEarlier)) return null;
  return <RecordVisit subject={subject} name={visited.name} earlier={earlier ?? []} authorId={authorId} />;
};
