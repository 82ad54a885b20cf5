import { DateInput, SelectInput, TextInput, useGetOne, useTranslate } from 'react-admin';
import { type Person, people, Sex } from '#contract/people.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { RowDialog } from '../surroundings/RowDialog.tsx';

const sexes = Sex.options.map((id) => ({ id, name: `families.sex.${id}` }));

/** Puts right what is known of a person: a supervisor all of it, an assistant the phone, and that a child was born. */
export const CorrectPerson = ({ personId, onClose }: { personId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const role = useIdentity()?.role;
  const { data: person } = useGetOne<Person>('people', { id: personId });
  if (!person) return null;
  const unborn = isUnborn(person);
  return (
    <RowDialog
      resource={people}
      title={translate(unborn ? 'families.recordBirthOf' : 'families.correctPerson', {
        name: `${person.givenName} ${person.familyName}`,
      })}
      id={personId}
      record={person}
      onClose={onClose}
    >
      {(role === 'supervisor' || unborn) && (
        <>
          <TextInput source="givenName" isRequired fullWidth autoComplete="off" />
          <TextInput source="familyName" isRequired fullWidth autoComplete="off" />
          <DateInput source="bornOn" fullWidth helperText={unborn ? 'families.notBornYet' : false} />
          {!person.bornOn && <DateInput source="expectedOn" fullWidth />}
          <SelectInput source="sex" choices={sexes} fullWidth />
        </>
      )}
      {!unborn && <TextInput source="phone" type="tel" fullWidth autoComplete="off" />}
    </RowDialog>
  );
};

/** Expected, and not born as far as is known. */
export const isUnborn = ({ bornOn, expectedOn }: Pick<Person, 'bornOn' | 'expectedOn'>) => !bornOn && !!expectedOn;
