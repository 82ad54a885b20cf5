import { DateInput, SelectInput, TextInput, useGetOne, useTranslate } from 'react-admin';
import { type Person, people, Sex } from '#contract/people.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { RowDialog } from '../surroundings/RowDialog.tsx';

const sexes = Sex.options.map((id) => ({ id, name: `families.sex.${id}` }));

/** Puts right what is known of a person: an assistant the phone, a supervisor all of it. */
export const CorrectPerson = ({ personId, onClose }: { personId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const all = useIdentity()?.role === 'supervisor';
  const { data: person } = useGetOne<Person>('people', { id: personId });
  if (!person) return null;
  return (
    <RowDialog
      resource={people}
      title={translate('families.correctPerson', { name: `${person.givenName} ${person.familyName}` })}
      id={personId}
      record={person}
      onClose={onClose}
    >
      {all && (
        <>
          <TextInput source="givenName" isRequired fullWidth autoComplete="off" />
          <TextInput source="familyName" isRequired fullWidth autoComplete="off" />
          <DateInput source="bornOn" fullWidth />
          {!person.bornOn && <DateInput source="expectedOn" fullWidth />}
          <SelectInput source="sex" choices={sexes} fullWidth />
        </>
      )}
      <TextInput source="phone" type="tel" fullWidth autoComplete="off" />
    </RowDialog>
  );
};
