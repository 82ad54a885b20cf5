import { useTranslate } from 'react-admin';
import type { PlanReadiness } from '#contract/planAgreements.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { AskOnceMore } from '../app/AskOnceMore.tsx';
import { callApi } from '../app/http.ts';
import { OutdatedAnswers } from './OutdatedAnswers.tsx';
import { useSaved } from './useSaved.ts';

const said = { submit: 'submitted', approve: 'approved', return: 'returned' } as const;
export type Decision = keyof typeof said;

type Props = { plan: HelpPlan; decision: Decision; onClose: () => void } & Pick<PlanReadiness, 'outdated'>;

/** Submits, approves or returns the version one has read. */
export const DecisionDialog = ({ plan: { id, revision }, decision, outdated, onClose }: Props) => {
  const translate = useTranslate();
  const decided = useSaved(onClose, `plans.decisions.${said[decision]}`);
  const toExplain = decision === 'submit' && outdated.length > 0;
  const label = toExplain
    ? 'plans.decisions.explanation'
    : decision === 'return'
      ? 'resources.help-plans.fields.comment'
      : 'plans.decisions.comment';
  return (
    <AskOnceMore
      question={translate(`plans.decisions.${decision}Question`)}
      means={translate(`plans.decisions.${decision}Means`)}
      words={{
        label: translate(label),
        draft: `help-plans/${id}/${decision}`,
        optional: decision !== 'return' && !toExplain,
        ...(toExplain && { help: translate('plans.decisions.explanationHelp') }),
      }}
      action={translate(`plans.decisions.${decision}`)}
      answer={(comment) =>
        callApi(`/help-plans/${id}/decisions`, {
          method: 'POST',
          body: { decision, comment: comment || null },
          revision,
        })
      }
      onDone={decided}
      onClose={onClose}
    >
      {toExplain && <OutdatedAnswers outdated={outdated} />}
    </AskOnceMore>
  );
};
