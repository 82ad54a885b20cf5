import AddIcon from '@mui/icons-material/Add';
import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { dayInWords } from '../app/Day.tsx';

const step = 10;

/** What was recorded with this family, latest first. */
export const FosterFamilyVisits = ({ fosterFamilyId }: { fosterFamilyId: string }) => {
  const translate = useTranslate();
  const [shown, setShown] = useState(step);
  const { canAccess: mayRecord } = useCanAccess({ resource: 'activity-logs', action: 'create' });
  const { data, total = 0 } = useGetList<ActivityLog>('activity-logs', {
    filter: { fosterFamilyId },
    sort: { field: 'heldOn', order: 'DESC' },
    pagination: { page: 1, perPage: shown },
  });
  if (!data) return null;

  return (
    <Stack sx={{ gap: 1 }}>
      {mayRecord && (
        <Button
          component={Link}
          to={`/activity-logs/create?fosterFamilyId=${fosterFamilyId}`}
          variant="contained"
          startIcon={<AddIcon />}
          sx={{ alignSelf: 'flex-start' }}
        >
          {translate('fosterFamilies.addVisit')}
        </Button>
      )}
      {data.length === 0 && <Typography>{translate('fosterFamilies.noVisits')}</Typography>}
      {data.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {total > data.length && (
        <Button onClick={() => setShown(shown + step)} sx={{ alignSelf: 'flex-start' }}>
          {translate('fosterFamilies.olderVisits')}
        </Button>
      )}
    </Stack>
  );
};

const Entry = ({ entry }: { entry: ActivityLog }) => {
  const translate = useTranslate();
  const { id, heldOn, kind, outcome, minutes, note, recordedByName } = entry;
  const facts = [
    translate(`fosterFamilies.kind.${kind}`),
    translate(`fosterFamilies.outcome.${outcome}`),
    minutes && translate('fosterFamilies.minutes', { minutes }),
    recordedByName,
  ].filter(Boolean);

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Typography component={Link} to={`/activity-logs/${id}/show`} sx={{ color: 'primary.main', fontWeight: 600 }}>
        {dayInWords(heldOn)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {facts.join(' · ')}
      </Typography>
      {note && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mt: 0.5 }}>{note}</Typography>}
    </Paper>
  );
};
