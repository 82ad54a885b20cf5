import { Button } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import type { Intake } from '#contract/intakes.ts';
import { dayInWords } from '../app/Day.tsx';

/** The first contact as the log knows it already: one takes its day instead of looking it up. */
export const FirstEntry = ({ intake, onChoose }: { intake: Intake; onChoose: (day: string) => void }) => {
  const translate = useTranslate();
  const { data } = useGetList<ActivityLog>('activity-logs', {
    filter: { familyId: intake.familyId, outcome: 'tookPlace', heldFrom: intake.decidedOn },
    sort: { field: 'heldOn', order: 'ASC' },
    pagination: { page: 1, perPage: 1 },
  });
  const first = data?.[0]?.heldOn;
  if (!first) return null;
  return (
    <Button onClick={() => onChoose(first)} sx={{ alignSelf: 'flex-start', textAlign: 'left' }}>
      {translate('intakes.takeFromLog', { day: dayInWords(first) })}
    </Button>
  );
};
