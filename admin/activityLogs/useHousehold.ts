import { useGetList } from 'react-admin';
import type { Child } from '#contract/children.ts';
import type { FamilyMember } from '#contract/families.ts';
import { useDeaths } from '../deaths/useDeaths.ts';
import type { Subject } from './entry.ts';

export type Household = { id: string; name: string; isChild: boolean }[];

const everyone = { pagination: { page: 1, perPage: 100 } };

/** The family's members, without who had died by that day; or the children living with the foster family. */
export function useHousehold({ familyId, fosterFamilyId }: Subject, day?: string): Household {
  const { data: members = [] } = useGetList<FamilyMember>(
    'family-members',
    { ...everyone, filter: { familyId } },
    { enabled: Boolean(familyId) },
  );
  const { data: children = [] } = useGetList<Child>(
    'children',
    { ...everyone, filter: { fosterFamilyId, inCare: true } },
    { enabled: Boolean(fosterFamilyId) },
  );
  const deaths = useDeaths(familyId);
  const died = (id: string) =>
    deaths.some(({ personId, diedOn }) => day !== undefined && personId === id && diedOn < day);
  return [
    ...members
      .filter(({ leftOn, personId }) => !leftOn && !died(personId))
      .map(({ personId, givenName, familyName, role }) => ({
        id: personId,
        name: `${givenName} ${familyName}`,
        isChild: role === 'child',
      })),
    ...children.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`, isChild: true })),
  ];
}
