import { SelectInput, TextInput, useGetList, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { warsawDay } from '#contract/calendar.ts';
import type { FamilyMember } from '#contract/families.ts';
import { ResponsibleKind } from '#contract/plans.ts';
import { useChoices } from './useChoices.ts';

/** A member of the family is chosen, so that it stays that person; anybody else is written down. */
export const WhoIsResponsible = ({ familyId }: { familyId: string | null }) => {
  const kinds = useChoices('plans.responsible', ResponsibleKind);
  const { setValue } = useFormContext();
  const ofFamily = useWatch({ name: 'responsible' }) === 'familyMember' && familyId !== null;
  const personId = useWatch({ name: 'responsiblePersonId' });
  return (
    <>
      <SelectInput
        source="responsible"
        choices={kinds}
        isRequired
        fullWidth
        onChange={() => setValue('responsiblePersonId', null, { shouldDirty: true })}
      />
      {ofFamily && <MemberOfFamily familyId={familyId} />}
      {!(ofFamily && personId) && <TextInput source="responsibleName" isRequired fullWidth />}
    </>
  );
};

const MemberOfFamily = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const today = warsawDay(new Date());
  const { data: members = [] } = useGetList<FamilyMember>('family-members', {
    filter: { familyId },
    sort: { field: 'joinedOn', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const choices = members
    .filter(({ leftOn }) => leftOn === null || leftOn >= today)
    .map(({ personId, givenName, familyName }) => ({ id: personId, name: `${givenName} ${familyName}` }));
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? '';
  return (
    <SelectInput
      source="responsiblePersonId"
      choices={choices}
      emptyText={translate('plans.somebodyElse')}
      fullWidth
      onChange={({ target }) => setValue('responsibleName', nameOf(target.value), { shouldDirty: true })}
    />
  );
};
