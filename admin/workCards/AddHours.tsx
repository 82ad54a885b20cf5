import { zodResolver } from '@hookform/resolvers/zod';
import Add from '@mui/icons-material/Add';
import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { CreateBase, TextInput, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { type WorkCard, WorkHoursInput } from '#contract/workCards.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';
import { HoursInputs } from './HoursInputs.tsx';

/** Work that is about no family goes on the card by hand; once the card is accepted, with a reason and as an annex. */
export const AddHours = ({ card }: { card: WorkCard }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (!card.can.write) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<Add />} onClick={() => setOpen(true)} sx={{ minHeight: 44 }}>
        {translate(card.state === 'accepted' ? 'workCards.hours.addLate' : 'workCards.hours.add')}
      </Button>
      {open && <AddDialog card={card} onClose={() => setOpen(false)} />}
    </>
  );
};

const AddDialog = ({ card: { month, state }, onClose }: { card: WorkCard; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'workCards.hours.saved');
  const today = warsawDay(new Date());
  const workedOn = today.startsWith(month) ? today : `${month}-01`;
  const late = state === 'accepted';
  return (
    <CreateBase resource="work-hours" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        draft={`work-hours/of/${month}`}
        title={translate('workCards.hours.new')}
        onClose={onClose}
        record={{ workedOn, startedAt: '', endedAt: '', words: '', kind: 'office' }}
        resolver={zodResolver(WorkHoursInput, undefined, { raw: true })}
        alwaysEnable
      >
        {late && (
          <Alert severity="info" sx={{ mb: 1 }}>
            {translate('workCards.hours.lateMeans')}
          </Alert>
        )}
        <HoursInputs />
        {late && <TextInput source="reason" multiline minRows={2} isRequired fullWidth />}
      </DialogForm>
    </CreateBase>
  );
};
