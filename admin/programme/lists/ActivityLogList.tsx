import { Box, Paper, Stack, Typography } from '@mui/material';
import { DataTable, List, Pagination, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { useOutcomeInWords } from '../../activityLogs/kinds.ts';
import { dayInWords } from '../../app/Day.tsx';
import { hoursInWords } from '../../app/Hours.tsx';
import { usePhone } from '../../app/usePhone.ts';
import { useFormsOfSupport } from '../../plans/formsOfSupport.ts';
import { ActivityLogFilters } from './ActivityLogFilters.tsx';

/** Visits and other contacts, the latest first: what the report's figures about work are counted from. */
export const ActivityLogList = () => (
  <List
    title="lists.entries.title"
    actions={false}
    empty={false}
    exporter={false}
    sort={{ field: 'heldOn', order: 'DESC' }}
    perPage={50}
    pagination={false}
    component="div"
  >
    <Stack sx={{ gap: 2, pb: 2 }}>
      <ActivityLogFilters />
      <Entries />
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Stack>
  </List>
);

const Entries = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const { data, total = 0 } = useListContext<ActivityLog>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('lists.entries.none')}</Typography>;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{translate('lists.entries.count', { smart_count: total })}</Typography>
      {phone ? <EntryCards entries={data} /> : <EntryTable />}
    </>
  );
};

const EntryTable = () => {
  const translate = useTranslate();
  const outcomeInWords = useOutcomeInWords();
  const { nameOf } = useFormsOfSupport();
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <DataTable<ActivityLog> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<ActivityLog> source="heldOn" render={(entry) => <EntryLink entry={entry} />} />
        <DataTable.Col<ActivityLog> source="subjectName" disableSort />
        <DataTable.Col<ActivityLog> source="kind" disableSort render={({ kind }) => translate(`visits.kind.${kind}`)} />
        <DataTable.Col<ActivityLog>
          source="outcome"
          disableSort
          render={({ kind, outcome }) => outcomeInWords(kind, outcome)}
        />
        <DataTable.Col<ActivityLog>
          source="formsOfSupport"
          disableSort
          render={({ formsOfSupport }) => formsOfSupport.map(nameOf).join(', ')}
        />
        <DataTable.Col<ActivityLog>
          source="minutes"
          align="right"
          disableSort
          render={({ minutes }) => (minutes === null ? '' : hoursInWords(minutes))}
        />
        <DataTable.Col<ActivityLog> source="recordedByName" disableSort />
      </DataTable>
    </Paper>
  );
};

const EntryCards = ({ entries }: { entries: ActivityLog[] }) => {
  const translate = useTranslate();
  const outcomeInWords = useOutcomeInWords();
  const { nameOf } = useFormsOfSupport();
  return (
    <Stack sx={{ gap: 1.5 }}>
      {entries.map((entry) => (
        <Paper key={entry.id} component="article" variant="outlined" sx={{ p: 2 }}>
          <EntryLink entry={entry} /> · {entry.subjectName}
          <Typography variant="body2">
            {translate(`visits.kind.${entry.kind}`)}, {outcomeInWords(entry.kind, entry.outcome)}
            {entry.minutes !== null && `, ${hoursInWords(entry.minutes)}`}
          </Typography>
          <Typography variant="body2">{entry.formsOfSupport.map(nameOf).join(', ')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {entry.recordedByName}
          </Typography>
        </Paper>
      ))}
    </Stack>
  );
};

const EntryLink = ({ entry: { id, heldOn, subjectName } }: { entry: ActivityLog }) => {
  const translate = useTranslate();
  const day = dayInWords(heldOn);
  return (
    <Box
      component={Link}
      to={`/activity-logs/${id}/show`}
      aria-label={translate('lists.entries.open', { day, name: subjectName })}
      sx={{ color: 'primary.main', whiteSpace: 'nowrap' }}
    >
      {day}
    </Box>
  );
};
