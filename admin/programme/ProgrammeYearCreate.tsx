import { zodResolver } from '@hookform/resolvers/zod';
import { Create, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { programmeYears } from '#contract/programme.ts';
import { ProgrammeYearInputs } from './ProgrammeYearInputs.tsx';

export const ProgrammeYearCreate = () => (
  <Create title="programme.years.addTitle" redirect="list">
    <SimpleForm
      resolver={zodResolver(programmeYears.create, undefined, { raw: true })}
      toolbar={
        <Toolbar>
          <SaveButton alwaysEnable />
        </Toolbar>
      }
    >
      <ProgrammeYearInputs isNew />
    </SimpleForm>
  </Create>
);
