import { useTranslate } from 'react-admin';
import type { HandOver } from '#contract/handOvers.ts';
import { useFilesChanged } from '../access/useFilesChanged.ts';
import { AskOnceMore } from '../app/AskOnceMore.tsx';
import { callApi } from '../app/http.ts';
import { useSaved } from '../plans/useSaved.ts';

export type Decision = 'accept' | 'decline' | 'withdraw';
type Props = { handOver: HandOver; decision: Decision; onClose: () => void };

/** Accepts, declines or withdraws the version one has read; which files are open is asked for anew. */
export const DecisionDialog = ({ handOver, decision, onClose }: Props) => {
  const translate = useTranslate();
  const answered = useSaved(onClose, `handOvers.answered.${decision}`);
  const filesChanged = useFilesChanged();
  const { id, revision, subjectName, giverName } = handOver;
  return (
    <AskOnceMore
      question={translate(`handOvers.${decision}Question`, { name: subjectName })}
      means={translate(`handOvers.${decision}Means`, { giver: giverName })}
      words={
        decision === 'decline'
          ? { label: translate('resources.hand-overs.fields.declineReason'), draft: `hand-overs/${id}/decline` }
          : undefined
      }
      action={translate(`handOvers.${decision}`)}
      answer={(reason) =>
        callApi(`/hand-overs/${id}/decisions`, {
          method: 'POST',
          body: { decision, ...(reason && { reason }) },
          revision,
        })
      }
      onDone={() => {
        filesChanged();
        answered();
      }}
      onClose={onClose}
    />
  );
};
