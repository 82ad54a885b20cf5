import { Notification } from 'react-admin';
import { usePhone } from './usePhone.ts';

/** On the phone at the top: at the bottom they would cover "save". */
export const Notices = () => (
  <Notification anchorOrigin={{ vertical: usePhone() ? 'top' : 'bottom', horizontal: 'center' }} />
);
