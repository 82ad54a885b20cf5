import { zodResolver } from '@hookform/resolvers/zod';
import { CreateBase, DateInput, SelectInput, TextInput, useNotify, useRefresh, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { FamilyMemberInput, FamilyRole } from '#contract/families.ts';
import { DialogForm } from '../plans/DialogForm.tsx';

export const AddMember = ({ familyId, onClose }: { familyId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const added = () => {
    notify('families.memberAdded', { type: 'success' });
    refresh();
    onClose();
  };
  const roles = FamilyRole.options.map((id) => ({ id, name: `families.role.${id}` }));

  return (
    <CreateBase resource="family-members" redirect={false} mutationOptions={{ onSuccess: added }}>
      <DialogForm
        title={translate('families.addMember')}
        onClose={onClose}
        record={{ familyId, joinedOn: warsawDay(new Date()) }}
        resolver={zodResolver(FamilyMemberInput, undefined, { raw: true })}
        alwaysEnable
      >
        <SelectInput source="role" choices={roles} isRequired fullWidth />
        <TextInput source="givenName" isRequired fullWidth autoComplete="off" />
        <TextInput source="familyName" isRequired fullWidth autoComplete="off" />
        <DateInput source="bornOn" fullWidth />
        <TextInput source="phone" type="tel" fullWidth autoComplete="off" />
        <DateInput source="joinedOn" isRequired fullWidth />
      </DialogForm>
    </CreateBase>
  );
};
