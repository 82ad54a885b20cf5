import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { z } from 'zod';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { markReadEndpoint } from '#contract/entryReviews.ts';
import { callApi } from '../app/http.ts';
import { saving } from '../app/sessionEnd.ts';

type Answer = z.output<typeof markReadEndpoint.answer>;

/** One tap, in the versions that are on the screen; what its author changed meanwhile stays, and it is said. */
export function useMarkRead() {
  const queries = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: async (entries: readonly ActivityLog[]) => {
      const body = { entries: entries.map(({ id, revision }) => ({ id, revision })) };
      return (await saving(callApi<Answer>(markReadEndpoint.path, { method: 'POST', body }))).data;
    },
    onSuccess: ({ readIds }, entries) => {
      void queries.invalidateQueries();
      const left = entries.length - readIds.length;
      if (left > 0) notify('entryReviews.notRead', { type: 'warning', messageArgs: { smart_count: left } });
      else notify('entryReviews.markedRead', { type: 'success', messageArgs: { smart_count: readIds.length } });
    },
    onError: (error: Error) => notify(error.message, { type: 'error' }),
  });
  return { markRead: mutate, isPending };
}
