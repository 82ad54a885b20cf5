import { Alert, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const waiting = `/help-plans?filter=${encodeURIComponent(JSON.stringify({ status: 'submitted' }))}`;

export const PlansToApprove = ({ count }: { count: number }) => {
  const translate = useTranslate();
  return (
    <Alert
      severity="info"
      action={
        <Button component={Link} to={waiting} variant="contained">
          {translate('today.openPlans')}
        </Button>
      }
    >
      {translate('today.plansToApprove', { smart_count: count })}
    </Alert>
  );
};
