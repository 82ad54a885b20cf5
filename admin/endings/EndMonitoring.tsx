import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FamilyEnding } from '#contract/endings.ts';
import { DecideDialog } from '../app/DecideDialog.tsx';

/** Ends the monitoring today, with what was found. */
export const EndMonitoring = ({ ending: { id, revision } }: { ending: FamilyEnding }) => {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);

  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)} sx={{ minHeight: 44 }}>
        {translate('endings.decide.endMonitoring')}
      </Button>
      {asking && (
        <DecideDialog
          row={`/family-endings/${id}`}
          revision={revision}
          body={{ decision: 'endMonitoring' }}
          words={{ field: 'note', label: 'endings.whatWasFound' }}
          question="endings.question.endMonitoring"
          means="endings.means.endMonitoring"
          confirm="endings.decide.endMonitoring"
          done="endings.done.endMonitoring"
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
