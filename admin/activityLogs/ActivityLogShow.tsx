import { Alert, Box, Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { Title, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { Instant } from '../app/Instant.tsx';
import { Unavailable } from '../app/Unavailable.tsx';
import { FamilyDocuments } from '../documents/FamilyDocuments.tsx';
import { EntryReviews } from '../entryReviews/EntryReviews.tsx';
import { EarlierTexts } from './EarlierTexts.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { entryOf } from './entry.ts';

/** An entry of the file: what was written, by whom and when, and what it said before it was corrected. */
export const ActivityLogShow = () => {
  const translate = useTranslate();
  const { id } = useParams();
  const { data: log, error } = useGetOne<ActivityLog>('activity-logs', { id: id! });
  if (error) return <Unavailable error={error as Error} />;
  if (!log) return null;
  const { subjectName, familyId, fosterFamilyId, can, freelyEditable, noteToFollow, corrections } = log;
  const subjectPath = familyId ? `/families/${familyId}/show` : `/foster-families/${fosterFamilyId}/show`;

  return (
    <Stack sx={{ gap: 2, maxWidth: 860 }}>
      <Title title={`${translate(`visits.kind.${log.kind}`)}: ${subjectName}`} />
      <Paper component="article" variant="outlined" sx={{ p: 2 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
          <Typography component={Link} to={subjectPath} sx={{ color: 'primary.main', fontWeight: 650, flex: 1 }}>
            {subjectName}
          </Typography>
          {noteToFollow && <Chip size="small" color="warning" label={translate('visits.noteMissing')} />}
        </Box>
        {log.occasionMinutes && (
          <Typography sx={{ mb: 2 }}>
            {translate('visits.occasion', { whole: hoursInWords(log.occasionMinutes) })}
          </Typography>
        )}
        <EntryFacts entry={entryOf(log)} />
        <WhenRecorded log={log} />
      </Paper>
      <EntryReviews log={log} />
      {can.update && (
        <Alert
          severity="info"
          action={
            <Button component={Link} to={`/activity-logs/${log.id}`} variant="contained">
              {translate(noteToFollow ? 'visits.writeNote' : 'visits.correct')}
            </Button>
          }
        >
          {translate(freelyEditable ? 'visits.freely' : 'visits.withReason')}
        </Alert>
      )}
      {log.familyId && (
        <Box component="section" aria-label={translate('families.documents')}>
          <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
            {translate('families.documents')}
          </Typography>
          <FamilyDocuments familyId={log.familyId} activityLogId={log.id} />
        </Box>
      )}
      {corrections > 0 && <EarlierTexts log={log} />}
    </Stack>
  );
};

/** When it was written down, and when it reached the server if that was later. */
const WhenRecorded = ({ log: { recordedByName, recordedAt, receivedAt } }: { log: ActivityLog }) => {
  const translate = useTranslate();
  const minuteOf = (moment: string) => new Date(moment).toISOString().slice(0, 16);
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mt: 2 }}>
      {translate('visits.by', { name: recordedByName })} <Instant value={recordedAt} />
      {minuteOf(recordedAt) !== minuteOf(receivedAt) && (
        <>
          , {translate('visits.lateReceived')} <Instant value={receivedAt} />
        </>
      )}
    </Typography>
  );
};
