import { Button, type ButtonProps } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { AskOnceMore } from '../app/AskOnceMore.tsx';
import { useSaved } from '../plans/useSaved.ts';
import { type Decision, decideOnCard } from './decideOnCard.ts';

type Props = { card: WorkCard; decision: Decision; variant: ButtonProps['variant'] };

/** A step of the card, asked once more with what follows from it. */
export const CardDecision = ({ card, decision, variant }: Props) => {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant={variant} onClick={() => setAsking(true)} sx={{ minHeight: 44 }}>
        {translate(`workCards.decision.${decision}`)}
      </Button>
      {asking && <DecisionDialog card={card} decision={decision} onClose={() => setAsking(false)} />}
    </>
  );
};

/** What a decision has to be explained with. */
const explainedBy: Partial<Record<Decision, string>> = {
  return: 'workCards.decision.comment',
  confirmFor: 'workCards.decision.whyFor',
};

type DialogProps = Omit<Props, 'variant'> & { onClose: () => void };

const DecisionDialog = ({ card, decision, onClose }: DialogProps) => {
  const translate = useTranslate();
  const done = useSaved(onClose, `workCards.decision.${decision}Done`);
  const label = explainedBy[decision];
  const draft = `work-cards/${card.staffId}/${card.month}/${decision}`;
  return (
    <AskOnceMore
      question={translate(`workCards.decision.${decision}Question`)}
      means={translate(`workCards.decision.${decision}Means`)}
      words={label ? { label: translate(label), draft } : undefined}
      action={translate(`workCards.decision.${decision}`)}
      answer={(comment) => decideOnCard(card, decision, comment)}
      onDone={done}
      onClose={onClose}
    />
  );
};
