import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { NetworkError } from '../app/http.ts';

type Props = { saving: boolean; failure: Error | null; onSave: () => void; saveLabel?: string };

/** Always in reach of the thumb; above it, plainly, why something was not saved. */
export const SaveBar = ({ saving, failure, onSave, saveLabel = 'visits.save' }: Props) => {
  const translate = useTranslate();
  const unsent = failure instanceof NetworkError;
  const label = saving ? 'visits.saving' : unsent ? 'app.retry' : saveLabel;

  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 1050,
        mx: { xs: -2, md: 0 },
        px: { xs: 2, md: 0 },
        py: 1.5,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'divider',
        pb: 'max(12px, env(safe-area-inset-bottom))',
      }}
    >
      {failure && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {unsent ? translate('visits.unsent') : `${translate('visits.refused')} ${failure.message}`}
        </Alert>
      )}
      <Button
        variant="contained"
        size="large"
        fullWidth
        disabled={saving}
        onClick={onSave}
        sx={{ minHeight: 52, fontSize: '1.05rem', maxWidth: { md: 320 } }}
      >
        {translate(label)}
      </Button>
    </Box>
  );
};
