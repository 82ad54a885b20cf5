import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput, FormDataConsumer, SaveButton, SelectInput, SimpleForm, TextInput, Toolbar } from 'react-admin';
import { z } from 'zod';
import { warsawDay } from '#contract/calendar.ts';
import { FamilyInput, IntakeRoute } from '#contract/families.ts';
import { keepWhatIsTyped } from '../app/keepWhatIsTyped.ts';

// The form of an existing family also holds what the server added to it; only the contract's fields are sent.
const resolver = zodResolver(z.object(FamilyInput.shape), undefined, { raw: true });
const routes = IntakeRoute.options.map((id) => ({ id, name: `families.intakeRoute.${id}` }));

/** What is known about a family on the day it is taken on. */
export const FamilyForm = () => (
  <SimpleForm
    resolver={resolver}
    defaultValues={{ intakeOn: warsawDay(new Date()) }}
    resetOptions={keepWhatIsTyped}
    warnWhenUnsavedChanges
    toolbar={<Save />}
    sx={{ maxWidth: 640 }}
  >
    <TextInput source="name" isRequired autoComplete="off" fullWidth />
    <TextInput source="signature" isRequired autoComplete="off" fullWidth />
    <SelectInput source="intakeRoute" choices={routes} isRequired fullWidth />
    <FormDataConsumer>
      {({ formData }) =>
        formData.intakeRoute === 'court' && (
          <TextInput source="courtSignature" isRequired autoComplete="off" fullWidth />
        )
      }
    </FormDataConsumer>
    <DateInput source="intakeOn" isRequired fullWidth />
    <TextInput source="street" isRequired autoComplete="off" fullWidth />
    <TextInput source="city" isRequired autoComplete="off" fullWidth />
    <TextInput source="phone" type="tel" autoComplete="off" fullWidth />
  </SimpleForm>
);

const Save = () => (
  <Toolbar>
    <SaveButton alwaysEnable />
  </Toolbar>
);
