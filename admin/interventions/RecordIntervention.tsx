import { Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useGetOne, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { Subject } from '../activityLogs/entry.ts';
import { SaveBar } from '../activityLogs/SaveBar.tsx';
import { showFirstProblem } from '../activityLogs/showFirstProblem.ts';
import { useHousehold } from '../activityLogs/useHousehold.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { dataProvider } from '../app/dataProvider.ts';
import { ApiError } from '../app/http.ts';
import { useRecordDraft } from '../app/useRecordDraft.ts';
import { CallForHelp } from './CallForHelp.tsx';
import { newRecord } from './record.ts';
import { WhatIsHappening } from './WhatIsHappening.tsx';
import { WhoWasTold } from './WhoWasTold.tsx';

type Props = { subject: Subject; authorId: string };

/** A child in danger, on one screen. It can be saved after one tap; nothing on it waits for names to be fetched. */
export const RecordIntervention = ({ subject, authorId }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const subjectId = (subject.familyId ?? subject.fosterFamilyId)!;
  const { data: about } = useGetOne(subject.familyId ? 'families' : 'foster-families', { id: subjectId });
  const children = useHousehold(subject).filter(({ isChild }) => isChild);
  const { draft, restored, change, recorded, startOver, forget } = useRecordDraft(
    `intervention/${authorId}/${subjectId}`,
    () => newRecord(new Date()),
  );
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<Error | null>(null);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    const { entry } = draft;
    const missing = entry.dangers.length === 0;
    setProblems(missing ? { dangers: translate('interventions.chooseDanger') } : {});
    setFailure(null);
    if (missing) return showFirstProblem();
    setSaving(true);
    const { id, recordedAt } = recorded();
    try {
      // An only child needs no tap.
      const childIds = children.length === 1 ? [children[0]!.id] : entry.childIds;
      await dataProvider.create('interventions', { data: { ...entry, ...subject, childIds, id, recordedAt } });
      forget();
      void queries.invalidateQueries();
      notify('interventions.saved', { type: 'success' });
      navigate(`/interventions/${id}/show`, { replace: true });
    } catch (error) {
      setSaving(false);
      setFailure(error as Error);
      if (error instanceof ApiError) setProblems(error.fields);
      showFirstProblem();
    }
  };

  return (
    <Stack sx={{ gap: 1.5, maxWidth: 860 }}>
      <Title
        title={about ? `${translate('interventions.danger')}: ${about.name}` : translate('interventions.danger')}
      />
      <CallForHelp />
      {restored && <BegunEarlier onStartOver={startOver} />}
      <WhatIsHappening
        record={draft.entry}
        change={change}
        problems={problems}
        siblings={children.length > 1 ? children : []}
      />
      <WhoWasTold told={draft.entry.told} change={change} problem={problems.told} />
      <SaveBar saving={saving} failure={failure} onSave={save} saveLabel="interventions.save" />
    </Stack>
  );
};
