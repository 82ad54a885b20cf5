import { useMutation } from '@tanstack/react-query';
import { useGetOne, useTranslate } from 'react-admin';
import type { WorkHours } from '#contract/workCards.ts';
import { callApi } from '../app/http.ts';
import { useSaved } from '../plans/useSaved.ts';
import { AskOnceMore } from './AskOnceMore.tsx';

type Props = { id: string; onClose: () => void };

/** A line of an accepted card stays on it; the annex says that it does not count, and why. */
export const WithdrawHours = ({ id, onClose }: Props) => {
  const translate = useTranslate();
  const onSuccess = useSaved(onClose, 'workCards.hours.withdrawn');
  const { data } = useGetOne<WorkHours>('work-hours', { id });
  const { mutate, isPending, error } = useMutation({
    mutationFn: (withdrawReason: string) =>
      callApi(`/work-hours/${id}/withdrawal`, { method: 'POST', body: { withdrawReason }, revision: data?.revision }),
    onSuccess,
  });
  return (
    <AskOnceMore
      question={translate('workCards.hours.withdrawQuestion')}
      means={translate('workCards.hours.withdrawMeans')}
      comment={translate('resources.work-hours.fields.withdrawReason')}
      action={translate('workCards.hours.withdraw')}
      pending={isPending || !data}
      refusal={error?.message}
      onClose={onClose}
      onAnswer={mutate}
    />
  );
};
