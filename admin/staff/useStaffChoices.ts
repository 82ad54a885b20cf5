import { useGetList, useTranslate } from 'react-admin';
import type { StaffMember } from '#contract/staff.ts';

/** Colleagues to choose from, by family name, with what they are today; who no longer works here is left out. */
export function useStaffChoices(among: (member: StaffMember) => boolean = () => true) {
  const translate = useTranslate();
  const { data = [] } = useGetList<StaffMember>('staff', {
    sort: { field: 'familyName', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  return data
    .filter((member) => member.roles.length > 0 && among(member))
    .map((member) => ({
      ...member,
      name: `${member.familyName} ${member.givenName} (${member.roles.map((role) => translate(`staff.shortRole.${role}`)).join(', ')})`,
    }));
}
