import { useGetList } from 'react-admin';
import type { Death } from '#contract/deaths.ts';

/** Deaths among a family's members, without what was recorded by mistake. */
export function useDeaths(familyId: string | null | undefined) {
  const { data } = useGetList<Death>(
    'deaths',
    { filter: { familyId }, pagination: { page: 1, perPage: 20 } },
    { enabled: Boolean(familyId) },
  );
  return data?.filter(({ withdrawnOn }) => !withdrawnOn) ?? [];
}
