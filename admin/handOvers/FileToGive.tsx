import { Box, Chip, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FileOfGiver, Given, Receiver } from './given.ts';
import { ToTakeOver } from './ToTakeOver.tsx';

type Props = {
  file: FileOfGiver;
  receivers: readonly Receiver[];
  given: Given | undefined;
  onChange: (given: Given) => void;
};

/** One file: what hangs on it, to whom it goes, and what they should know. */
export const FileToGive = ({ file, receivers, given = { receiverId: '', note: '' }, onChange }: Props) => {
  const translate = useTranslate();
  const { subjectName, pending, monitored } = file;
  return (
    <Paper component="section" aria-label={subjectName} variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography component="h2" variant="h3">
          {subjectName}
        </Typography>
        {monitored && <Chip size="small" label={translate('handOvers.monitored')} />}
        {pending && <Chip size="small" color="warning" label={translate('handOvers.pendingAlready')} />}
      </Box>
      <ToTakeOver facts={file} />
      {!pending && (
        <Box sx={{ display: 'grid', gap: 1.5, mt: 2, gridTemplateColumns: { xs: '1fr', md: '280px 1fr' } }}>
          <TextField
            select
            size="medium"
            label={translate('resources.hand-overs.fields.receiverName')}
            value={receivers.some(({ staffId }) => staffId === given.receiverId) ? given.receiverId : ''}
            onChange={({ target }) => onChange({ ...given, receiverId: target.value })}
          >
            <MenuItem value="">{translate('handOvers.stays')}</MenuItem>
            {receivers.map(({ staffId, name, caseload }) => (
              <MenuItem key={staffId} value={staffId}>
                {name} ({caseload})
              </MenuItem>
            ))}
          </TextField>
          {given.receiverId && (
            <TextField
              multiline
              size="medium"
              label={translate('resources.hand-overs.fields.note')}
              helperText={translate('handOvers.noteHelp')}
              value={given.note}
              onChange={({ target }) => onChange({ ...given, note: target.value })}
              slotProps={{ htmlInput: { maxLength: 4000 } }}
            />
          )}
        </Box>
      )}
    </Paper>
  );
};
