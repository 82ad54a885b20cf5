import { Paper, Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { ActivityLogCorrection } from '#contract/activityLogs.ts';
import { Instant } from '../app/Instant.tsx';
import { EntryFacts } from './EntryFacts.tsx';

/** What an entry said before each correction; nothing written in a file is lost. */
export const EarlierTexts = ({ activityLogId }: { activityLogId: string }) => {
  const translate = useTranslate();
  const { data = [] } = useGetList<ActivityLogCorrection>('activity-log-corrections', {
    filter: { activityLogId },
    sort: { field: 'correctedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  return (
    <Stack component="section" aria-label={translate('visits.earlier')} sx={{ gap: 1 }}>
      <Typography component="h2" variant="h2">
        {translate('visits.earlier')}
      </Typography>
      {data.map(({ id, correctedByName, correctedAt, reason, before }) => (
        <Paper key={id} variant="outlined" sx={{ p: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
            {translate('visits.earlierBy', { name: correctedByName })}, <Instant value={correctedAt} />:{' '}
            {reason ?? translate('visits.noReason')}
          </Typography>
          <EntryFacts entry={before} />
        </Paper>
      ))}
    </Stack>
  );
};
