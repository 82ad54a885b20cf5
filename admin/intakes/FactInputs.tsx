import type { ReactNode } from 'react';
import { BooleanInput, DateInput, SelectInput, TextInput } from 'react-admin';
import { AuthorisationKind, IntakeDocument } from '#contract/intakes.ts';
import { useChoices } from '../plans/useChoices.ts';
import type { Route } from './factsOf.ts';

/** Only the fields of the route a family came by. */
export const FactInputs = ({ route }: { route: Route }) => {
  const Inputs = inputs[route];
  return <Inputs />;
};

const of = (name: string) => ({ source: `facts.${name}`, label: `resources.intakes.fields.${name}` });
const Words = ({ name, isRequired = false }: { name: string; isRequired?: boolean }) => (
  <TextInput {...of(name)} isRequired={isRequired} autoComplete="off" fullWidth helperText={false} />
);
const Day = ({ name, isRequired = false }: { name: string; isRequired?: boolean }) => (
  <DateInput {...of(name)} isRequired={isRequired} fullWidth helperText={false} />
);
const YesNo = ({ name }: { name: string }) => <BooleanInput {...of(name)} helperText={false} />;

const Interview = () => (
  <>
    <YesNo name="urgent" />
    <Day name="interviewedOn" />
    <Words name="socialWorker" />
    <Day name="requestedOn" />
  </>
);

const Court = () => (
  <>
    <Words name="court" isRequired />
    <Words name="courtSignature" isRequired />
    <Day name="orderedOn" isRequired />
    <YesNo name="orderFinal" />
    <Words name="guardian" />
  </>
);

const ForLife = () => {
  const documents = useChoices('intakes.document', IntakeDocument);
  const kinds = useChoices('intakes.authorisation', AuthorisationKind);
  return (
    <>
      <SelectInput {...of('document')} choices={documents} isRequired fullWidth helperText={false} />
      <Day name="documentOn" isRequired />
      <Words name="issuerSpecialisation" isRequired />
      <SelectInput {...of('authorisation')} choices={kinds} fullWidth helperText={false} />
      <Words name="authorisationScope" />
      <Day name="authorisedOn" />
      <Day name="authorisationRevokedOn" />
    </>
  );
};

const ChildInCare = () => (
  <>
    <Words name="childName" isRequired />
    <Day name="inCareSince" isRequired />
    <Words name="coordinatorUnit" isRequired />
    <Interview />
  </>
);

const inputs: Record<Route, () => ReactNode> = {
  socialWorker: Interview,
  court: Court,
  forLife: ForLife,
  childInCare: ChildInCare,
};
