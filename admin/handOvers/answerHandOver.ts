import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import type { HandOver } from '#contract/handOvers.ts';
import { useFilesChanged } from '../access/useFilesChanged.ts';
import { callApi } from '../app/http.ts';
import { useChangedMeanwhile } from '../app/useChangedMeanwhile.ts';

export type Decision = 'accept' | 'decline' | 'withdraw';

/** Accepts, declines or withdraws the version one has read; what follows from it is asked for anew. */
export function useAnswerHandOver({ id, revision }: HandOver, onAnswered: () => void) {
  const notify = useNotify();
  const refresh = useRefresh();
  const filesChanged = useFilesChanged();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { decision: Decision; reason?: string }) =>
      callApi(`/hand-overs/${id}/decisions`, { method: 'POST', body, revision }),
    onSuccess: (_, { decision }) => {
      notify(`handOvers.answered.${decision}`, { type: 'success' });
      filesChanged();
      refresh();
      onAnswered();
    },
    onError: useChangedMeanwhile(),
  });
  const answer = (decision: Decision, reason = '') =>
    mutate({ decision, ...(reason.trim() && { reason: reason.trim() }) });
  return { answer, isPending, refusal: error?.message };
}
