import { Box } from '@mui/material';
import { DataTable, List, SearchInput, SelectInput, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Child } from '#contract/children.ts';
import { Day } from '../app/Day.tsx';
import { usePhone } from '../app/usePhone.ts';
import { SearchByPesel } from '../identifiers/SearchByPesel.tsx';
import { NextDue } from '../obligations/NextDue.tsx';
import { ChildCards } from './ChildCards.tsx';
import { ChildPlanChip } from './ChildPlanChip.tsx';
import { childPath } from './childName.ts';
import { NoChildren } from './NoChildren.tsx';
import { useAge } from './useAge.ts';

const inCareChoices = ['true', 'false'].map((id) => ({ id, name: `children.inCare.${id}` }));

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="inCare" source="inCare" choices={inCareChoices} emptyText="children.any" alwaysOn />,
];

/** The children in care whom the reader looks after. */
export const ChildList = () => (
  <List
    filters={filters}
    filterDefaultValues={{ inCare: 'true' }}
    actions={<SearchByPesel />}
    empty={false}
    exporter={false}
    perPage={25}
    sort={{ field: 'familyName', order: 'ASC' }}
  >
    <Children />
  </List>
);

const Children = () => {
  const onPhone = usePhone();
  return onPhone ? <ChildCards /> : <ChildTable />;
};

const ChildTable = () => {
  const translate = useTranslate();
  const age = useAge();
  const { data } = useListContext<Child>();
  if (!data) return null;

  return (
    <DataTable<Child> bulkActionButtons={false} rowClick={false} empty={<NoChildren />}>
      <DataTable.Col<Child>
        source="familyName"
        render={(child) => (
          <Box component={Link} to={childPath(child)} sx={{ color: 'primary.main' }}>
            {child.familyName} {child.givenName}
          </Box>
        )}
      />
      <DataTable.Col<Child> source="bornOn" label="resources.children.fields.age" render={age} />
      <DataTable.Col<Child>
        source="fosterFamilyName"
        disableSort
        render={({ fosterFamilyId, fosterFamilyName }) =>
          fosterFamilyId ? (
            <Box component={Link} to={`/foster-families/${fosterFamilyId}/show`} sx={{ color: 'primary.main' }}>
              {fosterFamilyName ?? translate('children.otherFamily')}
            </Box>
          ) : (
            translate('children.notInCare')
          )
        }
      />
      <DataTable.Col<Child> source="placedOn" disableSort render={({ placedOn }) => <Day value={placedOn} />} />
      <DataTable.Col<Child> source="nextDueOn" render={({ nextDueOn }) => <NextDue nextDueOn={nextDueOn} />} />
      <DataTable.Col<Child> source="plan" disableSort render={({ plan }) => <ChildPlanChip plan={plan} />} />
    </DataTable>
  );
};
