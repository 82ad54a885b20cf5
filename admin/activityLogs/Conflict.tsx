import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { usePhone } from '../app/usePhone.ts';
import { differingFields, EntryValue } from './EntryValue.tsx';
import { type Entry, entryOf } from './entry.ts';

type Props = { mine: Entry; theirs: ActivityLog; onKeepMine: () => void; onTakeTheirs: () => void };

/** Two versions of one entry: nobody wins silently, the author picks. */
export const Conflict = ({ mine, theirs, onKeepMine, onTakeTheirs }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const onPhone = usePhone();
  const saved = entryOf(theirs);
  const differing = differingFields(mine, saved);

  return (
    <Dialog open fullScreen={onPhone} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('visits.conflictTitle')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('visits.conflictAbout')}</Typography>
        {differing.length === 0 && <Typography>{translate('visits.same')}</Typography>}
        {differing.map((field) => (
          <Box key={field} component="section" sx={{ mb: 2 }}>
            <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
              {translate(`resources.activity-logs.fields.${field}`)}
            </Typography>
            <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
              <Version title="visits.yours">
                <EntryValue field={field} entry={mine} />
              </Version>
              <Version title="visits.theirs">
                <EntryValue field={field} entry={saved} />
              </Version>
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
        <Button variant="outlined" onClick={onTakeTheirs}>
          {translate('visits.takeTheirs')}
        </Button>
        <Button variant="contained" onClick={onKeepMine}>
          {translate('visits.keepYours')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Version = ({ title, children }: { title: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(title)}
      </Typography>
      <Box>{children}</Box>
    </Paper>
  );
};
