import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Says that what stands here was written before and is on no server yet. */
export const BegunEarlier = ({ onStartOver }: { onStartOver: () => void }) => {
  const translate = useTranslate();
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" onClick={onStartOver}>
          {translate('app.draft.startOver')}
        </Button>
      }
      sx={{ mb: 2, width: '100%', boxSizing: 'border-box' }}
    >
      {translate('app.draft.begunEarlier')}
    </Alert>
  );
};
