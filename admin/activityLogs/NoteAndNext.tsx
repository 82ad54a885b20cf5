import { Box, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Pick } from '../app/Pick.tsx';
import { type Change, daysLater, type Entry, type Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';

const usualDays = [7, 14, 28];

type Props = { entry: Entry; change: Change; problems: Problems };

export const NoteAndNext = ({ entry, change, problems }: Props) => {
  const translate = useTranslate();
  const { note, noteToFollow, heldOn, nextVisitOn } = entry;
  return (
    <>
      <FormSection title={translate('visits.noteTitle')} problem={problems.note ?? problems.noteToFollow}>
        <TextField
          multiline
          fullWidth
          minRows={3}
          label={translate('visits.noteLabel')}
          value={note}
          onChange={(event) => change({ note: event.target.value, ...(event.target.value && { noteToFollow: false }) })}
        />
        <FormControlLabel
          sx={{ mt: 0.5, minHeight: 44 }}
          control={<Checkbox checked={noteToFollow} onChange={(_, later) => change({ noteToFollow: later })} />}
          label={translate('visits.noteLater')}
        />
      </FormSection>
      <FormSection title={translate('visits.next')} problem={problems.nextVisitOn}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
          {usualDays.map((days) => {
            const day = daysLater(heldOn || '2000-01-01', days);
            return (
              <Pick
                key={days}
                picked={nextVisitOn === day}
                onClick={() => change({ nextVisitOn: nextVisitOn === day ? null : day })}
              >
                {translate(`visits.nextIn.${days}`)}
              </Pick>
            );
          })}
          <TextField
            type="date"
            label={translate('visits.next')}
            value={nextVisitOn ?? ''}
            onChange={(event) => change({ nextVisitOn: event.target.value || null })}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: heldOn } }}
          />
        </Box>
      </FormSection>
    </>
  );
};
