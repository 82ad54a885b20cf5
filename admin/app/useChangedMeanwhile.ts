import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { ApiError } from './http.ts';

/**
 * For what is refused because it changed meanwhile: one decides again, about the version as it is now. That is said
 * outside the dialog too: where nothing is left to decide, the dialog closes with its button.
 */
export function useChangedMeanwhile() {
  const notify = useNotify();
  const queries = useQueryClient();
  return (error: Error) => {
    if (error instanceof ApiError && (error.status === 412 || error.status === 409))
      notify(error.message, { type: 'warning' });
    return queries.invalidateQueries();
  };
}
