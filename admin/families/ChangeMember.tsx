import { DateInput, FormDataConsumer, SelectInput, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { type FamilyMember, FamilyRole, familyMembers, LeftReason } from '#contract/families.ts';
import { RowDialog } from '../surroundings/RowDialog.tsx';

const reasons = LeftReason.options.map((id) => ({ id, name: `families.leftReason.${id}` }));

/** Somebody leaves a family, or is something else in it from a day on. */
export const ChangeMember = ({ member, onClose }: { member: FamilyMember; onClose: () => void }) => {
  const translate = useTranslate();
  const roles = FamilyRole.options
    .filter((role) => role !== member.role)
    .map((id) => ({ id, name: `families.role.${id}` }));
  return (
    <RowDialog
      resource={familyMembers}
      title={translate('families.changeMember', { name: `${member.givenName} ${member.familyName}` })}
      id={member.id}
      record={{ ...member, leftOn: warsawDay(new Date()) }}
      onClose={onClose}
    >
      <SelectInput source="leftReason" choices={reasons} isRequired fullWidth />
      <FormDataConsumer>
        {({ formData }) =>
          formData.leftReason === 'roleChanged' && <SelectInput source="newRole" choices={roles} isRequired fullWidth />
        }
      </FormDataConsumer>
      <DateInput source="leftOn" isRequired />
    </RowDialog>
  );
};
