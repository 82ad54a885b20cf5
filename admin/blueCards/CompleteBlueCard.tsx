import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput, EditBase, TextInput, useTranslate } from 'react-admin';
import { type BlueCard, BlueCardChange } from '#contract/interventions.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';

/** The number came later, or the card was passed on. */
export const CompleteBlueCard = ({ card, onClose }: { card: BlueCard; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'blueCards.completed');
  const { id, number, passedOn, ourRole } = card;
  return (
    <EditBase
      resource="blue-cards"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        title={translate('blueCards.complete')}
        onClose={onClose}
        record={{ number, passedOn }}
        resolver={zodResolver(BlueCardChange, undefined, { raw: true })}
      >
        <TextInput source="number" fullWidth helperText="blueCards.numberHelp" autoComplete="off" />
        {ourRole === 'wroteForm' && <DateInput source="passedOn" helperText="blueCards.passedOnHelp" />}
      </DialogForm>
    </EditBase>
  );
};
