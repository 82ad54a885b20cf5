import { zodResolver } from '@hookform/resolvers/zod';
import { Edit, SaveButton, SimpleForm, Toolbar, useRecordContext, useTranslate } from 'react-admin';
import { type ProgrammeYear, programmeYears } from '#contract/programme.ts';
import { keepWhatIsTyped } from '../app/keepWhatIsTyped.ts';
import { ProgrammeYearInputs } from './ProgrammeYearInputs.tsx';

export const ProgrammeYearEdit = () => (
  <Edit mutationMode="pessimistic" redirect="list" actions={false} title={<EditTitle />}>
    <Amounts />
  </Edit>
);

const EditTitle = () => {
  const translate = useTranslate();
  const record = useRecordContext<ProgrammeYear>();
  return <>{record && translate('programme.years.editTitle', { year: record.year })}</>;
};

const Amounts = () => {
  const record = useRecordContext<ProgrammeYear>();
  if (!record) return null;
  const { taskValueGrosze, grantGrosze } = record;
  return (
    <SimpleForm
      record={{ taskValueGrosze, grantGrosze }}
      resolver={zodResolver(programmeYears.change, undefined, { raw: true })}
      resetOptions={keepWhatIsTyped}
      warnWhenUnsavedChanges
      toolbar={
        <Toolbar>
          <SaveButton />
        </Toolbar>
      }
    >
      <ProgrammeYearInputs isNew={false} />
    </SimpleForm>
  );
};
