import { SelectInput, useGetList, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { caseloadCeiling } from '#contract/assignments.ts';
import type { StaffMember } from '#contract/staff.ts';

/** Those whose profession it is, the least burdened first, each with their present caseload. */
export const WorkerInput = () => {
  const translate = useTranslate();
  const fosterFamilyId = useWatch({ name: 'fosterFamilyId' });
  const { data = [] } = useGetList<StaffMember>('staff', {
    filter: { role: fosterFamilyId ? 'coordinator' : 'assistant' },
    sort: { field: 'familyName', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const choices = data
    .toSorted((a, b) => a.caseload - b.caseload)
    .map(({ id, givenName, familyName, caseload }) => ({
      id,
      name: translate('assignments.caseloadOf', {
        name: `${givenName} ${familyName}`,
        count: caseload,
        ceiling: caseloadCeiling,
      }),
    }));
  return <SelectInput source="staffId" choices={choices} isRequired fullWidth helperText={false} />;
};
