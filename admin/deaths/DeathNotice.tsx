import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Death } from '#contract/deaths.ts';
import { dayInWords } from '../app/Day.tsx';
import { DecideDialog } from '../app/DecideDialog.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { useDeaths } from './useDeaths.ts';

/** Says quietly who died and that nothing is sent by itself; a supervisor decides what continues. */
export const DeathNotice = ({ familyId }: { familyId: string }) => (
  <Stack sx={{ gap: 1 }}>
    {useDeaths(familyId).map((death) => (
      <Notice key={death.id} death={death} />
    ))}
  </Stack>
);

type Decision = 'resumeReminders' | 'withdraw';

const Notice = ({ death: { id, revision, personName, diedOn, remindersResumedOn } }: { death: Death }) => {
  const translate = useTranslate();
  const isSupervisor = useIdentity()?.role === 'supervisor';
  const [decision, setDecision] = useState<Decision>();
  const offered: Decision[] = remindersResumedOn ? ['withdraw'] : ['resumeReminders', 'withdraw'];

  return (
    <Alert severity="info" icon={false} sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider' }}>
      {translate('deaths.died', { name: personName, day: dayInWords(diedOn) })}{' '}
      {remindersResumedOn
        ? translate('deaths.resumed', { day: dayInWords(remindersResumedOn) })
        : translate('deaths.silent')}
      {isSupervisor && (
        <div>
          {offered.map((each) => (
            <Button key={each} size="small" onClick={() => setDecision(each)} sx={{ minHeight: 44 }}>
              {translate(`deaths.decide.${each}`)}
            </Button>
          ))}
        </div>
      )}
      {decision && (
        <DecideDialog
          row={`/deaths/${id}`}
          revision={revision}
          body={{ decision }}
          words={{ field: 'note', label: 'resources.deaths.fields.note' }}
          question={`deaths.decide.${decision}`}
          means={`deaths.decisionMeans.${decision}`}
          confirm={`deaths.decide.${decision}`}
          done={`deaths.done.${decision}`}
          onClose={() => setDecision(undefined)}
        />
      )}
    </Alert>
  );
};
