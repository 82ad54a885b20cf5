import { Create, useTranslate } from 'react-admin';
import { FamilyForm } from './FamilyForm.tsx';

export const FamilyCreate = () => (
  <Create sx={{ maxWidth: 640 }} title={useTranslate()('families.addTitle')} redirect="show">
    <FamilyForm />
  </Create>
);
