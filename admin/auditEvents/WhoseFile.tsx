import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import type { FileOfLog } from '../access/logOfFile.ts';
import { useIdentity } from '../app/useIdentity.ts';

/** What the log is; or whose file it has been narrowed to, with the ways back to it and to everything. */
export const WhoseFile = () => {
  const translate = useTranslate();
  const isSupervisor = useIdentity()?.role === 'supervisor';
  const { filterValues, setFilters } = useListContext();
  // Filtering changes the address, and with it what was handed on beside it.
  const [file] = useState<FileOfLog | undefined>(useLocation().state?.file);
  const { fileId, ...others } = filterValues;
  if (!fileId)
    return (
      <Typography sx={{ maxWidth: '75ch' }}>
        {translate('auditEvents.about')} {isSupervisor && translate('auditEvents.aboutOneFile')}
      </Typography>
    );

  return (
    <Paper
      variant="outlined"
      sx={{ p: 2, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
    >
      <Typography component="h2" variant="h2">
        {file?.name ? translate('auditEvents.whoOpened', { name: file.name }) : translate('auditEvents.whoOpenedThis')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {file?.name && (
          <Button component={Link} to={file.path} variant="outlined">
            {translate('auditEvents.backToFile')}
          </Button>
        )}
        <Button onClick={() => setFilters(others)}>{translate('auditEvents.allFiles')}</Button>
      </Box>
    </Paper>
  );
};
