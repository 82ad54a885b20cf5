import { Alert, Button } from '@mui/material';
import { useRefresh, useTranslate } from 'react-admin';

/** Why a page cannot be shown, in the server's words, and the way to ask again. */
export const Unavailable = ({ error }: { error: Error }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  return (
    <Alert severity="error" sx={{ my: 2 }} action={<Button onClick={() => refresh()}>{translate('app.retry')}</Button>}>
      {error.message}
    </Alert>
  );
};
