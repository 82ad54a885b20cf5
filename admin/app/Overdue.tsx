import AlarmIcon from '@mui/icons-material/ErrorOutlined';
import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';

/** How many days something is late, in words as well as in colour. */
export const Overdue = ({ days }: { days: number }) => {
  const translate = useTranslate();
  return (
    <Chip size="small" color="error" icon={<AlarmIcon />} label={translate('app.overdue', { smart_count: days })} />
  );
};
