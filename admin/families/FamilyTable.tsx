import { Box, Paper } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Family } from '#contract/families.ts';
import { OpenByChip } from '../access/OpenByChip.tsx';
import { dayInWords } from '../app/Day.tsx';
import { NextDue } from '../obligations/NextDue.tsx';
import { FamilyStatusChip } from './FamilyStatusChip.tsx';
import { NoFamilies } from './NoFamilies.tsx';

export const FamilyTable = () => {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <DataTable<Family> bulkActionButtons={false} rowClick={false} empty={<NoFamilies />}>
        <DataTable.Col<Family>
          source="name"
          render={({ id, name, openBy }) => (
            <>
              <Box component={Link} to={`/families/${id}/show`} sx={{ color: 'primary.main', fontWeight: 600 }}>
                {name}
              </Box>{' '}
              <OpenByChip openBy={openBy} />
            </>
          )}
        />
        <DataTable.Col<Family> source="signature" />
        <DataTable.Col<Family>
          source="status"
          disableSort
          render={({ status }) => <FamilyStatusChip status={status} />}
        />
        <DataTable.Col<Family> source="street" disableSort render={({ street, city }) => `${street}, ${city}`} />
        <DataTable.NumberCol<Family> source="children" disableSort />
        <DataTable.Col<Family>
          source="assistants"
          disableSort
          render={({ assistants }) => assistants.join(', ') || translate('families.noAssistant')}
        />
        <DataTable.Col<Family>
          source="lastVisitOn"
          render={({ lastVisitOn }) => (lastVisitOn ? dayInWords(lastVisitOn) : translate('families.never'))}
        />
        <DataTable.Col<Family> source="nextDueOn" render={({ nextDueOn }) => <NextDue nextDueOn={nextDueOn} />} />
      </DataTable>
    </Paper>
  );
};
