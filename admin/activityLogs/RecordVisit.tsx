import { Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useLocaleState, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { warsawDay } from '#contract/calendar.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { dataProvider } from '../app/dataProvider.ts';
import { ApiError } from '../app/http.ts';
import { useRecordDraft } from '../app/useRecordDraft.ts';
import { FamilyWarnings } from '../surroundings/FamilyWarnings.tsx';
import { EntryFields } from './EntryFields.tsx';
import { asItHappened, type Entry, newEntry, type Subject } from './entry.ts';
import { SaveBar } from './SaveBar.tsx';
import { showFirstProblem } from './showFirstProblem.ts';
import { useProblems } from './useProblems.ts';
import { whatIsWrong } from './whatIsWrong.ts';

type Props = {
  subject: Subject;
  name: string;
  /** Entries of this family, newest first. */
  earlier: readonly ActivityLog[];
  /** Drafts belong to who writes them. */
  authorId: string;
};

/** A visit written down on the doorstep. */
export const RecordVisit = ({ subject, name, earlier, authorId }: Props) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const subjectId = subject.familyId ?? subject.fosterFamilyId;
  const last = earlier.find(({ outcome, kind }) => outcome === 'tookPlace' && kind === 'visit');
  const { draft, restored, change, recorded, startOver, forget } = useRecordDraft(
    `visit/${authorId}/${subjectId}`,
    () => newEntry(last, new Date()),
  );
  const { problems, setProblems, answered } = useProblems();
  const [failure, setFailure] = useState<Error | null>(null);
  const [saving, setSaving] = useState(false);

  const answer = (part: Partial<Entry>) => {
    answered(part);
    change(part);
  };

  const save = async () => {
    const entry = asItHappened(draft.entry);
    const wrong = whatIsWrong(entry, warsawDay(new Date()), locale);
    setProblems(wrong);
    setFailure(null);
    if (Object.keys(wrong).length > 0) return showFirstProblem();
    setSaving(true);
    const { id, recordedAt } = recorded();
    try {
      const { data } = await dataProvider.create('activity-logs', { data: { ...entry, ...subject, id, recordedAt } });
      forget();
      void queries.invalidateQueries();
      // Somebody else looks after the family by now: it was kept, and the file is not open any more.
      const late = !data.can.update;
      notify(late ? 'visits.savedLate' : 'visits.saved', { type: 'success' });
      const page = subject.familyId ? `/families/${subjectId}/show` : `/foster-families/${subjectId}/show`;
      navigate(late ? '/' : page, { replace: true });
    } catch (error) {
      setSaving(false);
      setFailure(error as Error);
      if (error instanceof ApiError) setProblems(error.fields);
      showFirstProblem();
    }
  };

  return (
    <Stack sx={{ gap: 1.5, maxWidth: 860 }}>
      <Title title={translate('visits.titleOf', { kind: translate(`visits.kind.${draft.entry.kind}`), name })} />
      {subject.familyId && <FamilyWarnings familyId={subject.familyId} readOnly />}
      {restored && <BegunEarlier onStartOver={startOver} />}
      <EntryFields subject={subject} earlier={earlier} entry={draft.entry} change={answer} problems={problems} />
      <SaveBar saving={saving} failure={failure} onSave={save} />
    </Stack>
  );
};
