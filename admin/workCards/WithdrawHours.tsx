import { useGetOne, useTranslate } from 'react-admin';
import type { WorkHours } from '#contract/workCards.ts';
import { AskOnceMore } from '../app/AskOnceMore.tsx';
import { callApi } from '../app/http.ts';
import { useSaved } from '../plans/useSaved.ts';

type Props = { id: string; onClose: () => void };

/** A line of an accepted card stays on it; the annex says that it does not count, and why. */
export const WithdrawHours = ({ id, onClose }: Props) => {
  const translate = useTranslate();
  const withdrawn = useSaved(onClose, 'workCards.hours.withdrawn');
  const { data } = useGetOne<WorkHours>('work-hours', { id });
  if (!data) return null;
  const { revision } = data;
  return (
    <AskOnceMore
      question={translate('workCards.hours.withdrawQuestion')}
      means={translate('workCards.hours.withdrawMeans')}
      words={{ label: translate('resources.work-hours.fields.withdrawReason'), draft: `work-hours/${id}/withdrawal` }}
      action={translate('workCards.hours.withdraw')}
      answer={(withdrawReason) =>
        callApi(`/work-hours/${id}/withdrawal`, { method: 'POST', body: { withdrawReason }, revision })
      }
      onDone={withdrawn}
      onClose={onClose}
    />
  );
};
