import LogIcon from '@mui/icons-material/PolicyOutlined';
import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type FileOfLog, logOfFile } from './logOfFile.ts';

/** For those who may read the log at all. */
export const LogOfFileButton = (file: FileOfLog & { fileId: string }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'audit-events', action: 'list' });
  if (!canAccess) return null;
  return (
    <Button component={Link} {...logOfFile(file)} startIcon={<LogIcon />} sx={{ minHeight: 44 }}>
      {translate('access.log')}
    </Button>
  );
};
