import { useGetList } from 'react-admin';
import type { Family } from '#contract/families.ts';
import type { FosterFamily } from '#contract/fosterFamilies.ts';
import { useIdentity } from '../app/useIdentity.ts';
import type { Subject } from './entry.ts';

const all = { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } } as const;

/** Whom one may write an entry about: an assistant's families, a coordinator's foster families. */
export function useOwnFiles() {
  const role = useIdentity()?.role;
  const families = useGetList<Family>(
    'families',
    { ...all, filter: { open: true } },
    { enabled: role === 'assistant' },
  );
  const fosters = useGetList<FosterFamily>(
    'foster-families',
    { ...all, filter: { active: true } },
    { enabled: role === 'coordinator' },
  );
  return [
    ...(families.data ?? []).map((each) => ({ ...each, subject: { familyId: each.id } satisfies Subject })),
    ...(fosters.data ?? []).map((each) => ({ ...each, subject: { fosterFamilyId: each.id } satisfies Subject })),
  ];
}
