import { Box } from '@mui/material';
import { DataTable, List, SearchInput, SelectInput, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { type FosterFamily, FosterFamilyType } from '#contract/fosterFamilies.ts';
import { OpenByChip } from '../access/OpenByChip.tsx';
import { dayInWords } from '../app/Day.tsx';
import { usePhone } from '../app/usePhone.ts';
import { NextDue } from '../obligations/NextDue.tsx';
import { FosterFamilyCards } from './FosterFamilyCards.tsx';
import { NoFosterFamilies } from './NoFosterFamilies.tsx';
import { Occupancy } from './Occupancy.tsx';

const typeChoices = FosterFamilyType.options.map((id) => ({ id, name: `fosterFamilies.type.${id}` }));
const activeChoices = ['true', 'false'].map((id) => ({ id, name: `fosterFamilies.active.${id}` }));

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="type" source="type" choices={typeChoices} emptyText="fosterFamilies.anyType" alwaysOn />,
  <SelectInput key="active" source="active" choices={activeChoices} emptyText="fosterFamilies.any" alwaysOn />,
];

export const FosterFamilyList = () => (
  <List
    filters={filters}
    filterDefaultValues={{ active: 'true' }}
    actions={false}
    empty={false}
    exporter={false}
    perPage={25}
    sort={{ field: 'name', order: 'ASC' }}
  >
    <FosterFamilies />
  </List>
);

const FosterFamilies = () => {
  const onPhone = usePhone();
  return onPhone ? <FosterFamilyCards /> : <FosterFamilyTable />;
};

const FosterFamilyTable = () => {
  const translate = useTranslate();
  const { data } = useListContext<FosterFamily>();
  if (!data) return null;

  return (
    <DataTable<FosterFamily> bulkActionButtons={false} rowClick={false} empty={<NoFosterFamilies />}>
      <DataTable.Col<FosterFamily>
        source="name"
        render={({ id, name, openBy }) => (
          <>
            <Box component={Link} to={`/foster-families/${id}/show`} sx={{ color: 'primary.main' }}>
              {name}
            </Box>{' '}
            <OpenByChip openBy={openBy} />
          </>
        )}
      />
      <DataTable.Col<FosterFamily> source="type" render={({ type }) => translate(`fosterFamilies.type.${type}`)} />
      <DataTable.Col<FosterFamily> source="children" disableSort render={(family) => <Occupancy family={family} />} />
      <DataTable.Col<FosterFamily>
        source="lastVisitOn"
        render={({ lastVisitOn }) => (lastVisitOn ? dayInWords(lastVisitOn) : translate('fosterFamilies.noVisit'))}
      />
      <DataTable.Col<FosterFamily>
        source="nextDueOn"
        disableSort
        render={({ nextDueOn }) => <NextDue nextDueOn={nextDueOn} />}
      />
      <DataTable.Col<FosterFamily>
        source="coordinators"
        disableSort
        render={({ coordinators }) => coordinators.join(', ') || translate('fosterFamilies.noCoordinator')}
      />
      <DataTable.Col<FosterFamily> source="signature" disableSort />
    </DataTable>
  );
};
