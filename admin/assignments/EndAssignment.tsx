import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DateInput, EditBase, useNotify, useRefresh, useTranslate } from 'react-admin';
import { type Assignment, AssignmentChange } from '#contract/assignments.ts';
import { warsawDay } from '#contract/calendar.ts';
import { DialogForm } from '../plans/DialogForm.tsx';

/** Ends what has not ended yet; offered only to those who may. */
export const EndAssignment = ({ assignment }: { assignment: Assignment }) => {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const over = assignment.endedOn !== null && assignment.endedOn < warsawDay(new Date());
  if (over || !assignment.can.update) return null;

  return (
    <>
      <Button
        size="small"
        aria-label={translate('assignments.endOf', { name: assignment.subjectName })}
        onClick={() => setAsking(true)}
      >
        {translate('assignments.endNow')}
      </Button>
      {asking && <LastDay assignment={assignment} onClose={() => setAsking(false)} />}
    </>
  );
};

const LastDay = ({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { id, staffName, subjectName, startedOn, endedOn } = assignment;
  const saved = () => {
    notify('assignments.ended', { type: 'success' });
    refresh();
    onClose();
  };

  return (
    <EditBase
      resource="assignments"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        title={translate('assignments.endOf', { name: subjectName })}
        onClose={onClose}
        record={{ endedOn: endedOn ?? warsawDay(new Date()) }}
        resolver={zodResolver(AssignmentChange, undefined, { raw: true })}
        alwaysEnable
      >
        <Typography sx={{ mb: 2 }}>{translate('assignments.endMeans', { staff: staffName })}</Typography>
        <DateInput source="endedOn" isRequired slotProps={{ htmlInput: { min: startedOn } }} />
      </DialogForm>
    </EditBase>
  );
};
