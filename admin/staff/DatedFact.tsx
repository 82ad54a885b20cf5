import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Chip, ListItem, ListItemText } from '@mui/material';
import { useState } from 'react';
import { DateInput, EditBase, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { employments, staffRoles } from '#contract/staff.ts';
import { dayInWords } from '../app/Day.tsx';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';

type Props = {
  resource: typeof staffRoles.name | typeof employments.name;
  what: string;
  fact: { id: string; startedOn: string; endedOn: string | null; can: { update: boolean } };
};

/** A role or a contract with its days. What can change is the last day. */
export const DatedFact = ({ resource, what, fact }: Props) => {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const { startedOn, endedOn, can } = fact;
  const today = warsawDay(new Date());
  const standing = startedOn > today ? 'notYet' : endedOn && endedOn < today ? 'over' : null;
  const days = endedOn
    ? translate('staff.fromUntil', { from: dayInWords(startedOn), until: dayInWords(endedOn) })
    : translate('staff.from', { day: dayInWords(startedOn) });

  return (
    <ListItem disableGutters divider sx={{ gap: 1, flexWrap: 'wrap' }}>
      <ListItemText primary={what} secondary={days} sx={{ flex: '1 1 200px' }} />
      {standing && <Chip size="small" variant="outlined" label={translate(`staff.${standing}`)} />}
      {can.update && (
        <Button size="small" aria-label={translate('staff.setEndOf', { what })} onClick={() => setEditing(true)}>
          {translate('staff.setEnd')}
        </Button>
      )}
      {editing && <LastDay resource={resource} what={what} fact={fact} onClose={() => setEditing(false)} />}
    </ListItem>
  );
};

const LastDay = ({ resource, what, fact, onClose }: Props & { onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'staff.saved');
  const { change } = resource === staffRoles.name ? staffRoles : employments;
  return (
    <EditBase
      resource={resource}
      id={fact.id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        title={translate('staff.setEndOf', { what })}
        onClose={onClose}
        record={{ endedOn: fact.endedOn }}
        resolver={zodResolver(change, undefined, { raw: true })}
      >
        <DateInput source="endedOn" helperText="staff.endHelp" slotProps={{ htmlInput: { min: fact.startedOn } }} />
      </DialogForm>
    </EditBase>
  );
};
