import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { usePhone } from './usePhone.ts';
import { differingFields, VersionValue } from './VersionValue.tsx';
import { useVersionQuestion, type Versions } from './versions.ts';

/** Two versions of one row, field by field: whoever is writing picks. */
export const ChooseVersion = () => {
  const { question, choose } = useVersionQuestion();
  const translate = useTranslate();
  const notify = useNotify();
  const titleId = useId();
  const onPhone = usePhone();
  if (!question) return null;
  const takeTheirs = () => {
    choose('theirs');
    notify('app.versions.taken', { type: 'info' });
  };

  return (
    <Dialog open fullScreen={onPhone} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('app.versions.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('app.versions.about')}</Typography>
        <Differences {...question} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, p: 2 }}>
        <Button variant="outlined" onClick={takeTheirs} sx={{ minHeight: 44 }}>
          {translate('app.versions.takeTheirs')}
        </Button>
        <Button variant="contained" onClick={() => choose('mine')} sx={{ minHeight: 44 }}>
          {translate('app.versions.keepMine')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const Differences = ({ resource, mine, theirs }: Versions) => {
  const translate = useTranslate();
  const fields = differingFields({ resource, mine, theirs });
  if (fields.length === 0) return <Typography>{translate('app.versions.same')}</Typography>;
  return fields.map((field) => (
    <Box key={field} component="section" sx={{ mb: 2 }}>
      <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
        {translate(`resources.${resource}.fields.${field}`)}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <Version title="app.versions.mine">
          <VersionValue resource={resource} field={field} version={mine} />
        </Version>
        <Version title="app.versions.theirs">
          <VersionValue resource={resource} field={field} version={theirs} />
        </Version>
      </Box>
    </Box>
  ));
};

const Version = ({ title, children }: { title: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" sx={{ p: 1.5, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(title)}
      </Typography>
      <Box>{children}</Box>
    </Paper>
  );
};
