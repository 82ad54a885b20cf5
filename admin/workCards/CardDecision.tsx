import { Button, type ButtonProps } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { useChangedMeanwhile } from '../app/useChangedMeanwhile.ts';
import { useSaved } from '../plans/useSaved.ts';
import { AskOnceMore } from './AskOnceMore.tsx';
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

type DialogProps = Omit<Props, 'variant'> & { onClose: () => void };

const DecisionDialog = ({ card, decision, onClose }: DialogProps) => {
  const translate = useTranslate();
  const onSuccess = useSaved(onClose, `workCards.decision.${decision}Done`);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (comment: string) => decideOnCard(card, decision, comment),
    onSuccess,
    onError: useChangedMeanwhile(),
  });
  return (
    <AskOnceMore
      question={translate(`workCards.decision.${decision}Question`)}
      means={translate(`workCards.decision.${decision}Means`)}
      comment={decision === 'return' ? translate('workCards.decision.comment') : undefined}
      action={translate(`workCards.decision.${decision}`)}
      pending={isPending}
      refusal={error?.message}
      onClose={onClose}
      onAnswer={mutate}
    />
  );
};
