import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type StatutoryTaskCode, statutoryTasks, tasksSuggestedBy } from '#contract/statutoryTasks.ts';
import { Pick } from '../app/Pick.tsx';
import { useFormsOfSupport } from '../plans/formsOfSupport.ts';
import type { Change, Entry } from './entry.ts';
import { useTaskInWords } from './useTaskInWords.ts';

type Props = { entry: Pick<Entry, 'formsOfSupport' | 'taskCodes'>; change: Change };

/** What it was in the words of the Act: first what the chosen forms of support usually are. */
export const TaskChoice = ({ entry, change }: Props) => {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const { forms } = useFormsOfSupport();
  const taskInWords = useTaskInWords();
  const { formsOfSupport, taskCodes } = entry;
  const chosen = forms.filter(({ code }) => formsOfSupport.includes(code));
  const suggested = tasksSuggestedBy(chosen.map(({ programmeForm }) => programmeForm));
  const codes = statutoryTasks.map(({ code }) => code);
  const shown = all ? codes : codes.filter((code) => suggested.includes(code) || taskCodes.includes(code));
  const toggle = (code: StatutoryTaskCode) =>
    change({ taskCodes: taskCodes.includes(code) ? taskCodes.filter((one) => one !== code) : [...taskCodes, code] });

  return (
    <Box role="group" aria-label={translate('resources.activity-logs.fields.taskCodes')}>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {translate('resources.activity-logs.fields.taskCodes')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {shown.map((code) => (
          <Pick key={code} picked={taskCodes.includes(code)} onClick={() => toggle(code)}>
            {taskInWords(code)}
          </Pick>
        ))}
      </Box>
      {!all && (
        <Button onClick={() => setAll(true)} sx={{ minHeight: 44 }}>
          {translate('visits.allTasks', { count: codes.length - shown.length })}
        </Button>
      )}
    </Box>
  );
};
