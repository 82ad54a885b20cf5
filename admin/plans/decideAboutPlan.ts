import { useMutation } from '@tanstack/react-query';
import type { HelpPlan } from '#contract/plans.ts';
import { callApi } from '../app/http.ts';
import { useChangedMeanwhile } from '../app/useChangedMeanwhile.ts';

export type Decision = 'submit' | 'approve' | 'return';

/** Submits, approves or returns the version one has read; if it changed meanwhile, the server refuses. */
export function useDecideAboutPlan({ id, revision }: HelpPlan, onDecided: () => void) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: { decision: Decision; comment?: string | null }) =>
      callApi(`/help-plans/${id}/decisions`, { method: 'POST', body, revision }),
    onSuccess: onDecided,
    onError: useChangedMeanwhile(),
  });
  const decide = (decision: Decision, comment: string) => mutate({ decision, comment: comment.trim() || null });
  return { decide, isPending, refusal: error?.message };
}
