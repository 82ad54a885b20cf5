import { useLogoutIfAccessDenied } from 'react-admin';

/**
 * Sends something and hands on whatever went wrong. react-admin's own hooks answer as if all were well when the session
 * has ended, and what was typed would be taken for saved.
 */
export function useSend() {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return <Answer>(sending: Promise<Answer>): Promise<Answer> =>
    sending.catch(async (error) => {
      await logoutIfAccessDenied(error);
      throw error;
    });
}
