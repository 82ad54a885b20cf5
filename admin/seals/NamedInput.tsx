import { AutocompleteArrayInput } from 'react-admin';
import { useStaffChoices } from '../staff/useStaffChoices.ts';

/** Who may open the file; one stays among them oneself, which the server insists on. */
export const NamedInput = () => (
  <AutocompleteArrayInput
    source="namedIds"
    choices={useStaffChoices()}
    optionText="name"
    isRequired
    fullWidth
    helperText="seals.yourself"
  />
);
