import { Alert, Button } from '@mui/material';
import { Title, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ApiError } from './http.ts';

/** Why a page cannot be shown, in the server's words, and the way on: asking again, or back to the start. */
export const Unavailable = ({ error }: { error: Error }) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const isGone = error instanceof ApiError && (error.status === 404 || error.status === 403);
  const wayOn = isGone ? (
    <Button component={Link} to="/">
      {translate('app.toStart')}
    </Button>
  ) : (
    <Button onClick={() => refresh()}>{translate('app.retry')}</Button>
  );
  return (
    <>
      {isGone && <Title title={translate('app.notHere')} />}
      <Alert severity="error" sx={{ my: 2 }} action={wayOn}>
        {error.message}
      </Alert>
    </>
  );
};
