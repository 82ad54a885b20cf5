import { TextInput } from 'react-admin';

export const PersonInputs = () => (
  <>
    <TextInput source="givenName" isRequired fullWidth autoComplete="off" helperText={false} />
    <TextInput source="familyName" isRequired fullWidth autoComplete="off" helperText={false} />
    <TextInput source="email" type="email" isRequired fullWidth autoComplete="off" helperText={false} />
    <TextInput source="phone" type="tel" fullWidth autoComplete="off" helperText={false} />
  </>
);
