import { zodResolver } from '@hookform/resolvers/zod';
import { Typography } from '@mui/material';
import {
  Create,
  DateInput,
  RadioButtonGroupInput,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { warsawDay } from '#contract/calendar.ts';
import { IntakeRoute } from '#contract/families.ts';
import { type Intake, IntakeInput } from '#contract/intakes.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { LeadToProblem } from '../app/LeadToProblem.tsx';
import { useChoices } from '../plans/useChoices.ts';
import { FactInputs } from './FactInputs.tsx';
import { emptyFacts, type Route } from './factsOf.ts';
import { PossibleDuplicates } from './PossibleDuplicates.tsx';

type IntakeFamily = z.input<typeof IntakeInput>['family'];

/** A referral: first how the family came, then only what that route asks for. */
export const IntakeCreate = () => {
  const notify = useNotify();
  const redirect = useRedirect();
  const saved = ({ familyId, status }: Intake) => {
    notify(status === 'awaitingDecision' ? 'intakes.takenOn' : 'intakes.takenOnWithoutInterview', { type: 'success' });
    redirect(`/families/${familyId}/show?part=intake`);
  };
  return (
    <Create title="intakes.addTitle" sx={{ maxWidth: 640 }} mutationOptions={{ onSuccess: saved }}>
      <SimpleForm
        defaultValues={{ receivedOn: warsawDay(new Date()) }}
        resolver={zodResolver(IntakeInput, undefined, { raw: true })}
        toolbar={
          <Toolbar>
            <SaveButton label="intakes.takeOn" alwaysEnable />
          </Toolbar>
        }
      >
        <KeepDraft name="intake" />
        <LeadToProblem />
        <ChooseRoute />
        <OfRoute />
      </SimpleForm>
    </Create>
  );
};

const ChooseRoute = () => {
  const { setValue } = useFormContext();
  return (
    <RadioButtonGroupInput
      source="facts.route"
      label="resources.intakes.fields.route"
      choices={useChoices('families.intakeRoute', IntakeRoute)}
      onChange={({ target }) => setValue('facts', emptyFacts[target.value as Route])}
      isRequired
      row={false}
      helperText={false}
    />
  );
};

const OfRoute = () => {
  const translate = useTranslate();
  const route: Route | undefined = useWatch({ name: 'facts.route' });
  if (!route) return null;
  return (
    <>
      <Typography sx={{ mb: 2 }}>{translate(`intakes.about.${route}`)}</Typography>
      <DateInput source="receivedOn" isRequired fullWidth helperText={false} />
      <FactInputs key={route} route={route} />
      <OfFamily name="name" />
      <PossibleDuplicates />
      {(['signature', 'street', 'city', 'phone'] as const).map((name) => (
        <OfFamily key={name} name={name} />
      ))}
    </>
  );
};

const OfFamily = ({ name }: { name: keyof IntakeFamily }) => (
  <TextInput
    source={`family.${name}`}
    label={`resources.families.fields.${name}`}
    isRequired={name !== 'phone'}
    type={name === 'phone' ? 'tel' : 'text'}
    autoComplete="off"
    fullWidth
    helperText={false}
  />
);
