import { Box, Button, Checkbox, FormControlLabel, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useGetList, useStore, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { EntryFacts } from '../activityLogs/EntryFacts.tsx';
import { answeredFields } from '../activityLogs/EntryValue.tsx';
import { entryOf } from '../activityLogs/entry.ts';
import { dayInWords } from '../app/Day.tsx';
import { useStaffChoices } from '../staff/useStaffChoices.ts';
import { ReviewActions } from './ReviewActions.tsx';
import { useMarkRead } from './useMarkRead.ts';

const perPage = 25;
const any = 'any';

/**
 * What others wrote and no supervisor has read as it stands, the oldest first. What is read leaves the list, so its
 * beginning is always what comes next.
 */
export const EntriesToRead = () => {
  const translate = useTranslate();
  const [workerId, setWorkerId] = useStore<string>('entriesToRead.workerId', any);
  const { data, total = 0 } = useGetList<ActivityLog>('activity-logs', {
    filter: { unread: true, ...(workerId !== any && { recordedById: workerId }) },
    sort: { field: 'heldOn', order: 'ASC' },
    pagination: { page: 1, perPage },
  });

  return (
    <Stack sx={{ gap: 2, maxWidth: 960, pb: 2 }}>
      <Title title={translate('entryReviews.toRead')} />
      <ByWhom workerId={workerId} onChoose={setWorkerId} />
      {data?.length === 0 && (
        <Typography>{translate(workerId === any ? 'entryReviews.allRead' : 'entryReviews.allReadOfWorker')}</Typography>
      )}
      {data && data.length > 0 && <Unread key={workerId} entries={data} total={total} />}
    </Stack>
  );
};

const ByWhom = ({ workerId, onChoose }: { workerId: string; onChoose: (id: string) => void }) => {
  const translate = useTranslate();
  const workers = useStaffChoices(({ roles }) => roles.some((role) => role === 'assistant' || role === 'coordinator'));
  return (
    <TextField
      select
      size="small"
      label={translate('entryReviews.byWhom')}
      value={workers.some(({ id }) => id === workerId) ? workerId : any}
      onChange={({ target }) => onChoose(target.value)}
      sx={{ width: { xs: '100%', sm: 320 } }}
    >
      <MenuItem value={any}>{translate('entryReviews.anyone')}</MenuItem>
      {workers.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

const Unread = ({ entries, total }: { entries: ActivityLog[]; total: number }) => {
  const translate = useTranslate();
  const [chosenIds, setChosenIds] = useState<string[]>([]);
  const { markRead, isPending } = useMarkRead();
  const chosen = entries.filter(({ id }) => chosenIds.includes(id));
  const all = chosen.length === entries.length;
  const toggle = (id: string) =>
    setChosenIds(chosenIds.includes(id) ? chosenIds.filter((one) => one !== id) : [...chosenIds, id]);

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <FormControlLabel
          sx={{ minHeight: 44, flex: { xs: '1 1 100%', sm: '0 0 auto' } }}
          control={
            <Checkbox
              checked={all}
              indeterminate={chosen.length > 0 && !all}
              onChange={() => setChosenIds(all ? [] : entries.map(({ id }) => id))}
            />
          }
          label={translate('entryReviews.chooseAll', { count: entries.length, total })}
        />
        <Button
          variant="contained"
          disabled={chosen.length === 0 || isPending}
          onClick={() => markRead(chosen)}
          sx={{ minHeight: 44 }}
        >
          {translate('entryReviews.markChosen', { count: chosen.length })}
        </Button>
      </Box>
      {entries.map((log) => (
        <UnreadEntry key={log.id} log={log} chosen={chosenIds.includes(log.id)} onChoose={() => toggle(log.id)} />
      ))}
    </>
  );
};

/** What stands in the head of the card already; the note is what one reads first. */
const inHead: readonly string[] = ['kind', 'heldOn', 'note'];

const UnreadEntry = ({ log, chosen, onChoose }: { log: ActivityLog; chosen: boolean; onChoose: () => void }) => {
  const translate = useTranslate();
  const { id, heldOn, kind, subjectName, recordedByName } = log;
  const entry = entryOf(log);
  const title = `${dayInWords(heldOn)}, ${translate(`visits.kind.${kind}`)}: ${subjectName}`;
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }} aria-label={title}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', mb: 1, ml: -1.25 }}>
        <Checkbox
          checked={chosen}
          onChange={onChoose}
          slotProps={{ input: { 'aria-label': translate('entryReviews.choose', { entry: title }) } }}
        />
        <Box sx={{ pt: 1, minWidth: 0 }}>
          <Typography component={Link} to={`/activity-logs/${id}/show`} sx={{ color: 'primary.main', fontWeight: 650 }}>
            {title}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {recordedByName}
          </Typography>
        </Box>
      </Box>
      {log.note && (
        <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mb: 1.5 }}>{log.note}</Typography>
      )}
      <EntryFacts entry={entry} fields={answeredFields(entry).filter((field) => !inHead.includes(field))} />
      <Box sx={{ mt: 2 }}>
        <ReviewActions log={log} />
      </Box>
    </Paper>
  );
};
