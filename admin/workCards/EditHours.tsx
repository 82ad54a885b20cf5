import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mui/material';
import { EditBase, useDelete, useGetOne, useNotify, useTranslate } from 'react-admin';
import { type WorkHours, WorkHoursChange } from '#contract/workCards.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';
import { HoursInputs } from './HoursInputs.tsx';

type Props = { id: string; onClose: () => void };

/** A line of a card that is still open is changed, or taken off it. */
export const EditHours = ({ id, onClose }: Props) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'workCards.hours.saved');
  const { data } = useGetOne<WorkHours>('work-hours', { id });
  if (!data) return null;
  const { workedOn, startedAt, endedAt, kind, words } = data;
  return (
    <EditBase
      resource="work-hours"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`work-hours/${id}`}
        title={translate('workCards.hours.change')}
        onClose={onClose}
        record={{ workedOn, startedAt, endedAt, kind, words }}
        resolver={zodResolver(WorkHoursChange, undefined, { raw: true })}
      >
        <HoursInputs />
        <Remove line={data} onClose={onClose} />
      </DialogForm>
    </EditBase>
  );
};

const Remove = ({ line, onClose }: { line: WorkHours; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const removed = useSaved(onClose, 'workCards.hours.removed');
  const [remove, { isPending }] = useDelete(
    'work-hours',
    { id: line.id, previousData: line },
    { onSuccess: removed, onError: (error) => notify((error as Error).message, { type: 'error' }) },
  );
  return (
    <Button color="error" disabled={isPending} onClick={() => remove()} sx={{ minHeight: 44 }}>
      {translate('workCards.hours.remove')}
    </Button>
  );
};
