import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { Pick } from '../app/Pick.tsx';
import { useFormsFor, useFormsOfSupport } from '../plans/formsOfSupport.ts';
import type { Change, Entry, Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';

const shownFirst = 6;

type Props = {
  entry: Pick<Entry, 'formsOfSupport'>;
  change: Change;
  problems: Problems;
  /** Whose forms come first: the assistant's or the coordinator's. */
  plan: HelpPlan['kind'];
  earlier: readonly ActivityLog[];
  planned: readonly string[];
};

/** First the forms this family's plan and last entries use most; the rest one tap away. */
export const FormsChoice = ({ entry, change, problems, plan, earlier, planned }: Props) => {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const { nameOf } = useFormsOfSupport();
  const choices = useFormsFor(plan);
  const used = [...earlier.flatMap(({ formsOfSupport }) => formsOfSupport), ...planned];
  const times = (code: string) => used.filter((one) => one === code).length;
  const ordered = choices.map(({ id }) => id).sort((one, other) => times(other) - times(one));
  const { formsOfSupport } = entry;
  const shown = all ? ordered : ordered.filter((code, n) => n < shownFirst || formsOfSupport.includes(code));
  const gone = formsOfSupport.filter((code) => !ordered.includes(code));
  const toggle = (code: string) =>
    change({
      formsOfSupport: formsOfSupport.includes(code)
        ? formsOfSupport.filter((one) => one !== code)
        : [...formsOfSupport, code],
    });

  return (
    <FormSection title={translate('visits.forms')} problem={problems.formsOfSupport}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {[...shown, ...gone].map((code) => (
          <Pick key={code} picked={formsOfSupport.includes(code)} onClick={() => toggle(code)}>
            {nameOf(code)}
          </Pick>
        ))}
      </Box>
      {ordered.length > shown.length && (
        <Button onClick={() => setAll(true)} sx={{ mt: 1, minHeight: 44 }}>
          {translate('visits.moreForms', { count: ordered.length - shown.length })}
        </Button>
      )}
    </FormSection>
  );
};
