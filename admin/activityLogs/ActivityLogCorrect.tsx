import { Alert, Stack, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useGetOne, useLocaleState, useNotify, useTranslate } from 'react-admin';
import { Navigate, useNavigate, useParams } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { warsawDay } from '#contract/calendar.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { dataProvider } from '../app/dataProvider.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { ApiError } from '../app/http.ts';
import { Unavailable } from '../app/Unavailable.tsx';
import { useDraft } from '../app/useDraft.ts';
import { EntryFields } from './EntryFields.tsx';
import { asItHappened, type Entry, entryOf, type Subject } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import { SaveBar } from './SaveBar.tsx';
import { showFirstProblem } from './showFirstProblem.ts';
import { useProblems } from './useProblems.ts';
import { whatIsWrong } from './whatIsWrong.ts';

export const ActivityLogCorrect = () => {
  const { id } = useParams();
  // What is being edited is never fetched anew under the author's hands.
  const { data: log, error } = useGetOne<ActivityLog>('activity-logs', { id: id! }, { refetchOnWindowFocus: false });
  if (error) return <Unavailable error={error as Error} />;
  if (!log) return null;
  return log.can.update ? <Correction log={log} /> : <Navigate to={`/activity-logs/${log.id}/show`} replace />;
};

/** What is being corrected, kept in this tab with the version it was begun from. */
type Draft = { log: ActivityLog; entry: Entry; reason: string };

/** The author corrects an entry: freely at first, later with a reason; the old text stays beside it. */
const Correction = ({ log: first }: { log: ActivityLog }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { draft, restored, write, startOver, forget } = useDraft<Draft>(`correction/${first.id}`, () => ({
    log: first,
    entry: entryOf(first),
    reason: '',
  }));
  const { log, reason } = draft;
  const entry = { ...entryOf(log), ...draft.entry };
  const { problems, setProblems, answered } = useProblems();
  const [failure, setFailure] = useState<Error | null>(null);
  const [saving, setSaving] = useState(false);
  const subject = (log.familyId ? { familyId: log.familyId } : { fosterFamilyId: log.fosterFamilyId }) as Subject;

  const change = (part: Partial<Draft>) => write({ ...draft, ...part });
  const save = async () => {
    const sent = asItHappened(entry);
    const wrong = whatIsWrong(sent, warsawDay(new Date()), locale);
    setProblems(wrong);
    setFailure(null);
    if (Object.keys(wrong).length > 0) return showFirstProblem();
    setSaving(true);
    try {
      const data = { ...sent, reason: reason.trim() || null };
      await dataProvider.update('activity-logs', { id: log.id, data, previousData: log, meta: { forget } });
      forget();
      void queries.invalidateQueries();
      notify('visits.saved', { type: 'success' });
      navigate(`/activity-logs/${log.id}/show`);
    } catch (error) {
      setSaving(false);
      setFailure(error as Error);
      if (error instanceof ApiError) setProblems(error.fields);
      showFirstProblem();
    }
  };

  return (
    <Stack sx={{ gap: 1.5, maxWidth: 860 }}>
      <Title title={translate('visits.correctTitle', { name: log.subjectName })} />
      {restored && <BegunEarlier onStartOver={startOver} />}
      <Alert severity="info">{translate(log.freelyEditable ? 'visits.freely' : 'visits.withReason')}</Alert>
      {log.occasionMinutes && (
        <Typography>{translate('visits.occasion', { whole: hoursInWords(log.occasionMinutes) })}</Typography>
      )}
      {!log.freelyEditable && (
        <FormSection title={translate('resources.activity-logs.fields.reason')} problem={problems.reason}>
          <TextField
            fullWidth
            multiline
            label={translate('visits.reasonHelp')}
            value={reason}
            onChange={(event) => {
              answered({ reason: null });
              change({ reason: event.target.value });
            }}
          />
        </FormSection>
      )}
      <EntryFields
        subject={subject}
        earlier={[]}
        entry={entry}
        change={(part) => {
          answered(part);
          change({ entry: { ...entry, ...part } });
        }}
        problems={problems}
      />
      <SaveBar saving={saving} failure={failure} onSave={save} />
    </Stack>
  );
};
