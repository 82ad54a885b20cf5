import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { ApiError } from './http.ts';

const listeners = new Set<(error: ApiError) => void>();

/** Whatever finds that the session has ended says so here. */
export function tellSessionEnd(error: unknown): boolean {
  if (!(error instanceof ApiError) || error.status !== 401) return false;
  for (const tell of listeners) tell(error);
  return true;
}

/**
 * Hands on what a save answers, except that the session has ended: then the sign-in page comes, and the save is neither
 * done nor refused. react-admin's own hooks would take it for done, and forms would forget what was typed.
 */
export const saving = <Answer>(sent: Promise<Answer>): Promise<Answer> =>
  sent.catch((error: unknown) => {
    if (!tellSessionEnd(error)) throw error;
    return new Promise<never>(() => {});
  });

/** Leads to the sign-in page when a save finds the session ended; what was being written waits in its tab. */
export function useSessionEnd() {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  useEffect(() => {
    const tell = (error: ApiError) => void logoutIfAccessDenied(error);
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, [logoutIfAccessDenied]);
}
