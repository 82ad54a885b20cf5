import { Alert, Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useIdentity } from '../app/useIdentity.ts';
import { monthInWords } from './months.ts';
import { cardPath } from './workCardPaths.ts';

/** On the first screen, until it is done. */
export const CardToConfirm = ({ month }: { month: string }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const me = useIdentity()?.id;
  if (!me) return null;
  return (
    <Alert
      severity="info"
      action={
        <Button component={Link} to={cardPath({ staffId: String(me), month })} variant="contained">
          {translate('today.openCard')}
        </Button>
      }
    >
      {translate('today.cardToConfirm', { month: monthInWords(month, locale) })}
    </Alert>
  );
};
