import { Alert, Box, Stack, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Title, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { occasionEndpoint } from '#contract/activityLogs.ts';
import { warsawDay } from '#contract/calendar.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { hoursInWords } from '../app/Hours.tsx';
import { ApiError, callApi } from '../app/http.ts';
import { Pick } from '../app/Pick.tsx';
import { saving as whileSaving } from '../app/sessionEnd.ts';
import { useDraft } from '../app/useDraft.ts';
import { useIdentity } from '../app/useIdentity.ts';
import type { Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import { FormsChoice } from './FormsChoice.tsx';
import { KindChoice } from './KindChoice.tsx';
import { asSent, isOf, kindsOfOccasion, newOccasion, type Occasion, withFamily } from './occasion.ts';
import { SaveBar } from './SaveBar.tsx';
import { showFirstProblem } from './showFirstProblem.ts';
import { TaskChoice } from './TaskChoice.tsx';
import { TravelFields } from './TravelFields.tsx';
import { useOwnFiles } from './useOwnFiles.ts';
import { useProblems } from './useProblems.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';

/** One thing several families took part in, written down once; each file gets its own entry and learns of no other. */
export const RecordOccasion = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  // The Act's tasks are the assistant's.
  const ofAssistant = useIdentity()?.role === 'assistant';
  const queries = useQueryClient();
  const {
    draft: occasion,
    restored,
    write,
    startOver,
    forget,
  } = useDraft<Occasion>('occasion', () => newOccasion(new Date()));
  const { problems, setProblems, answered } = useProblems();
  const [failure, setFailure] = useState<Error | null>(null);
  const [saving, setSaving] = useState(false);

  const change = (part: Partial<Occasion>) => {
    answered(part);
    write({ ...occasion, ...part });
  };
  const save = async () => {
    const wrong: Problems = occasion.families.length < 2 ? { families: translate('visits.occasionTooFew') } : {};
    setProblems(wrong);
    setFailure(null);
    if (Object.keys(wrong).length > 0) return showFirstProblem();
    setSaving(true);
    const recorded = { ...occasion, recordedAt: occasion.recordedAt ?? new Date().toISOString() };
    change(recorded);
    try {
      await whileSaving(callApi(occasionEndpoint.path, { method: 'POST', body: asSent(recorded) }));
      forget();
      void queries.invalidateQueries();
      notify('visits.occasionSaved', {
        type: 'success',
        messageArgs: { smart_count: occasion.families.length },
      });
      navigate('/', { replace: true });
    } catch (error) {
      setSaving(false);
      setFailure(error as Error);
      if (error instanceof ApiError) setProblems(error.fields);
      showFirstProblem();
    }
  };
  const answers = { entry: occasion, change, problems };

  return (
    <Stack sx={{ gap: 1.5, maxWidth: 860 }}>
      <Title title={translate('visits.occasionTitle')} />
      <Alert severity="info">{translate('visits.occasionAbout')}</Alert>
      {restored && <BegunEarlier onStartOver={startOver} />}
      <KindChoice {...answers} kinds={kindsOfOccasion} />
      <WhoTookPart occasion={occasion} change={change} problem={problems.families} />
      <WhenAndWhere {...answers} today={warsawDay(new Date())} />
      <FormsChoice {...answers} plan={ofAssistant ? 'familyWorkPlan' : 'childHelpPlan'} earlier={[]} planned={[]} />
      <WhatHappened occasion={occasion} change={change} problems={problems} />
      <FormSection title={translate('visits.more')} problem={problems.taskCodes}>
        <Stack sx={{ gap: 3 }}>
          {ofAssistant && <TaskChoice {...answers} />}
          <TravelFields {...answers} />
        </Stack>
      </FormSection>
      <SaveBar saving={saving} failure={failure} onSave={save} />
    </Stack>
  );
};

type PartProps = { occasion: Occasion; change: (part: Partial<Occasion>) => void };

const WhoTookPart = ({ occasion, change, problem }: PartProps & { problem: string | undefined }) => {
  const translate = useTranslate();
  const files = useOwnFiles();
  const { families: chosen, minutes } = occasion;
  return (
    <FormSection title={translate('visits.occasionFamilies')} problem={problem}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {files.map(({ id, subject, name }) => (
          <Pick
            key={id}
            picked={chosen.some((each) => isOf(each, id))}
            onClick={() => change({ families: withFamily(occasion, id, subject) })}
          >
            {name}
          </Pick>
        ))}
      </Box>
      {chosen.length > 1 && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5 }}>
          {translate('visits.occasionChosen', { count: chosen.length })}.{' '}
          {minutes &&
            translate('visits.occasionShare', {
              share: hoursInWords(Math.max(1, Math.round(minutes / chosen.length))),
            })}
        </Typography>
      )}
    </FormSection>
  );
};

/** What all of them share, without a name; and what is about one of them, for that file only. */
const WhatHappened = ({ occasion, change, problems }: PartProps & { problems: Problems }) => {
  const translate = useTranslate();
  const files = useOwnFiles();
  const { note, families: chosen } = occasion;
  const write = (entryId: string, own: string) =>
    change({ families: chosen.map((each) => (each.entryId === entryId ? { ...each, note: own } : each)) });
  return (
    <FormSection title={translate('visits.noteTitle')} problem={problems.note}>
      <Stack sx={{ gap: 2 }}>
        <TextField
          multiline
          fullWidth
          minRows={3}
          label={translate('visits.occasionNote')}
          helperText={translate('visits.occasionNoteHelp')}
          value={note}
          onChange={({ target }) => change({ note: target.value })}
        />
        {chosen.length > 0 && (
          <Typography component="h3" variant="h3">
            {translate('visits.occasionOwnNotes')}
          </Typography>
        )}
        {chosen.map((each) => (
          <TextField
            key={each.entryId}
            multiline
            fullWidth
            label={translate('visits.occasionOwnNote', {
              name: files.find(({ id }) => isOf(each, id))?.name ?? '…',
            })}
            value={each.note}
            onChange={({ target }) => write(each.entryId, target.value)}
          />
        ))}
      </Stack>
    </FormSection>
  );
};
