import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useDelete, useNotify, useTranslate } from 'react-admin';
import type { PlanActivity, PlanGoal } from '#contract/plans.ts';
import { useSaved } from './useSaved.ts';

type Props = { resource: 'plan-goals' | 'plan-activities'; record: PlanGoal | PlanActivity; question: string };

export const RemoveButton = ({ resource, record, question }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const removed = useSaved(() => setAsking(false), 'plans.removed');
  const [remove, { isPending }] = useDelete(
    resource,
    { id: record.id, previousData: record },
    {
      onSuccess: removed,
      onError: (error) => {
        setAsking(false);
        notify((error as Error).message, { type: 'error' });
      },
    },
  );

  return (
    <>
      <Button size="small" color="error" onClick={() => setAsking(true)}>
        {translate('plans.remove')}
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title={question}
        content="plans.cannotUndo"
        confirm="plans.remove"
        confirmColor="warning"
        onConfirm={() => remove()}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
