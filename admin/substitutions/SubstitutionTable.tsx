import { Paper } from '@mui/material';
import { DataTable } from 'react-admin';
import type { Substitution } from '#contract/substitutions.ts';
import { dayInWords } from '../app/Day.tsx';
import { ChangeLastDay } from './ChangeLastDay.tsx';
import { SubstitutionStateChip } from './SubstitutionStateChip.tsx';

export const SubstitutionTable = () => (
  <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
    <DataTable<Substitution> bulkActionButtons={false} rowClick={false}>
      <DataTable.Col<Substitution> source="absentName" disableSort />
      <DataTable.Col<Substitution> source="substituteName" disableSort />
      <DataTable.Col<Substitution> source="startedOn" render={({ startedOn }) => dayInWords(startedOn)} />
      <DataTable.Col<Substitution> source="endedOn" render={({ endedOn }) => dayInWords(endedOn)} />
      <DataTable.Col<Substitution>
        source="state"
        disableSort
        render={(substitution) => <SubstitutionStateChip substitution={substitution} />}
      />
      <DataTable.Col<Substitution> source="decidedByName" disableSort />
      <DataTable.Col<Substitution>
        label={false}
        align="right"
        render={(substitution) => <ChangeLastDay substitution={substitution} />}
      />
    </DataTable>
  </Paper>
);
