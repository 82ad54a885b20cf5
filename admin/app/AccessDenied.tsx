import { Alert } from '@mui/material';
import { Title, useTranslate } from 'react-admin';

/** A screen this role does not have. */
export const AccessDenied = () => {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate('ra.page.access_denied')} />
      <Alert severity="info" sx={{ my: 2 }}>
        {translate('ra.message.access_denied')}
      </Alert>
    </>
  );
};
