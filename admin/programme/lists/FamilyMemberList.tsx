import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { DataTable, List, Pagination, ReferenceField, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Family, FamilyMember } from '#contract/families.ts';
import { Day, dayInWords } from '../../app/Day.tsx';
import { usePhone } from '../../app/usePhone.ts';

/** People in families; behind the report's figure: the children of the families of a period. */
export const FamilyMemberList = () => (
  <List
    title="lists.members.title"
    actions={false}
    empty={false}
    exporter={false}
    sort={{ field: 'joinedOn', order: 'ASC' }}
    perPage={50}
    pagination={false}
    component="div"
  >
    <Stack sx={{ gap: 2, pb: 2 }}>
      <WhichMembers />
      <Members />
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Stack>
  </List>
);

const WhichMembers = () => {
  const translate = useTranslate();
  const { filterValues, setFilters, total } = useListContext<FamilyMember>();
  const { coveredFrom, coveredUntil } = filterValues;
  return (
    <div>
      {coveredFrom && coveredUntil && (
        <Typography>
          {translate('lists.members.covered', { from: dayInWords(coveredFrom), until: dayInWords(coveredUntil) })}{' '}
          <Button onClick={() => setFilters({})}>{translate('lists.members.all')}</Button>
        </Typography>
      )}
      {total !== undefined && (
        <Typography sx={{ fontWeight: 600 }}>{translate('lists.members.count', { smart_count: total })}</Typography>
      )}
    </div>
  );
};

const Members = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const { data } = useListContext<FamilyMember>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('lists.members.none')}</Typography>;
  if (phone)
    return (
      <Stack sx={{ gap: 1.5 }}>
        {data.map((member) => (
          <Paper key={member.id} component="article" variant="outlined" sx={{ p: 2 }}>
            <Typography sx={{ fontWeight: 600 }}>
              {member.givenName} {member.familyName}
            </Typography>
            <Typography variant="body2">
              {translate(`families.role.${member.role}`)}, {translate('lists.members.bornOn')}:{' '}
              <Day value={member.bornOn} />
            </Typography>
            <FamilyLink member={member} />
          </Paper>
        ))}
      </Stack>
    );

  const label = (column: string) => translate(`lists.members.${column}`);
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <DataTable<FamilyMember> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<FamilyMember>
          label={label('name')}
          render={({ givenName, familyName }) => `${givenName} ${familyName}`}
        />
        <DataTable.Col<FamilyMember> label={label('bornOn')} render={({ bornOn }) => <Day value={bornOn} />} />
        <DataTable.Col<FamilyMember> label={label('family')} render={(member) => <FamilyLink member={member} />} />
        <DataTable.Col<FamilyMember>
          source="role"
          label={label('role')}
          render={({ role }) => translate(`families.role.${role}`)}
        />
        <DataTable.Col<FamilyMember>
          source="joinedOn"
          label={label('since')}
          render={({ joinedOn }) => <Day value={joinedOn} />}
        />
        <DataTable.Col<FamilyMember> label={label('until')} render={({ leftOn }) => <Day value={leftOn} />} />
      </DataTable>
    </Paper>
  );
};

const FamilyLink = ({ member }: { member: FamilyMember }) => (
  <ReferenceField<FamilyMember, Family>
    record={member}
    source="familyId"
    reference="families"
    link={false}
    render={({ referenceRecord }) => (
      <Box component={Link} to={`/families/${member.familyId}/show`} sx={{ color: 'primary.main' }}>
        {referenceRecord?.name ?? '…'}
      </Box>
    )}
  />
);
