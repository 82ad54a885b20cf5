import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import type { FamilyEnding } from '#contract/endings.ts';
import { IntakeRoute } from '#contract/families.ts';
import { DecideDialog } from '../app/DecideDialog.tsx';
import { useIdentity } from '../app/useIdentity.ts';

/** A supervisor begins work with the family again. */
export const ReopenWork = ({ ending: { id, revision } }: { ending: FamilyEnding }) => {
  const translate = useTranslate();
  const isSupervisor = useIdentity()?.role === 'supervisor';
  const [asking, setAsking] = useState(false);
  const [{ onDay, route, courtSignature }, setAnswers] = useState(unanswered);
  if (!isSupervisor) return null;
  const answer = (part: Partial<typeof unanswered>) => setAnswers((answers) => ({ ...answers, ...part }));

  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)} sx={{ minHeight: 44 }}>
        {translate('endings.decide.reopen')}
      </Button>
      {asking && (
        <DecideDialog
          row={`/family-endings/${id}`}
          revision={revision}
          body={{
            decision: 'reopen',
            onDay,
            route: route || null,
            courtSignature: courtSignature.trim() || null,
          }}
          words={{ field: 'note', label: 'endings.whyAgain' }}
          question="endings.question.reopen"
          means="endings.means.reopen"
          confirm="endings.decide.reopen"
          done="endings.done.reopen"
          onClose={() => setAsking(false)}
        >
          <Stack sx={{ gap: 2, my: 1 }}>
            <TextField
              type="date"
              label={translate('endings.firstDay')}
              value={onDay}
              onChange={({ target }) => answer({ onDay: target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
              required
            />
            <TextField
              select
              label={translate('resources.families.fields.intakeRoute')}
              value={route}
              onChange={({ target }) => answer({ route: target.value })}
              required
            >
              {IntakeRoute.options.map((each) => (
                <MenuItem key={each} value={each}>
                  {translate(`families.intakeRoute.${each}`)}
                </MenuItem>
              ))}
            </TextField>
            {route === 'court' && (
              <TextField
                label={translate('resources.families.fields.courtSignature')}
                value={courtSignature}
                onChange={({ target }) => answer({ courtSignature: target.value })}
                helperText={translate('endings.courtSignatureHelp')}
              />
            )}
          </Stack>
        </DecideDialog>
      )}
    </>
  );
};

const unanswered = { onDay: warsawDay(new Date()), route: '', courtSignature: '' };
