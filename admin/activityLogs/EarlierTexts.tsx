import { Paper, Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { ActivityLog, ActivityLogCorrection } from '#contract/activityLogs.ts';
import { Instant } from '../app/Instant.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { differingFields } from './EntryValue.tsx';
import { type Entry, entryOf } from './entry.ts';

/** What each correction replaced, newest first; nothing written in a file is lost. */
export const EarlierTexts = ({ log }: { log: ActivityLog }) => {
  const translate = useTranslate();
  const { data = [] } = useGetList<ActivityLogCorrection>('activity-log-corrections', {
    filter: { activityLogId: log.id },
    sort: { field: 'correctedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  const versions: Partial<Entry>[] = [entryOf(log), ...data.map(({ before }) => before)];
  return (
    <Stack component="section" aria-label={translate('visits.earlier')} sx={{ gap: 1 }}>
      <Typography component="h2" variant="h2">
        {translate('visits.earlier')}
      </Typography>
      {data.map(({ id, correctedByName, correctedAt, reason, before }, n) => (
        <Paper key={id} variant="outlined" sx={{ p: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
            {translate('visits.earlierBy', { name: correctedByName })}, <Instant value={correctedAt} />:{' '}
            {reason ?? translate('visits.noReason')}
          </Typography>
          <EntryFacts entry={before} fields={differingFields(versions[n]!, before)} />
        </Paper>
      ))}
    </Stack>
  );
};
