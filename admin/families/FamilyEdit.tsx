import { Edit, useRecordContext, useTranslate } from 'react-admin';
import type { Family } from '#contract/families.ts';
import { FamilyForm } from './FamilyForm.tsx';

export const FamilyEdit = () => (
  <Edit sx={{ maxWidth: 640 }} mutationMode="pessimistic" redirect="show" actions={false} title={<FamilyName />}>
    <FamilyForm />
  </Edit>
);

const FamilyName = () => {
  const translate = useTranslate();
  const family = useRecordContext<Family>();
  return <>{family && translate('families.changeTitle', { name: family.name })}</>;
};
