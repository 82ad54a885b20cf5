import { useNotify, useRefresh } from 'react-admin';

/** Says so, fetches the plan anew, since its goals may have moved, and closes the dialog. */
export function useSaved(onClose: () => void, message = 'plans.saved') {
  const notify = useNotify();
  const refresh = useRefresh();
  return () => {
    notify(message, { type: 'success' });
    refresh();
    onClose();
  };
}
