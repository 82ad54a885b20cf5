import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput, EditBase, TextInput, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { type CourtDate, CourtDateSent, CourtDateWithdrawn } from '#contract/courtDates.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';

type Props = { date: CourtDate; answer: 'send' | 'withdraw'; onClose: () => void };

/** The letter went out, or the court waits for it no longer. */
export const AnswerCourt = ({ date: { id, note }, answer, onClose }: Props) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'courtDates.answered');
  const sending = answer === 'send';
  return (
    <EditBase
      resource="court-dates"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`court-dates/${id}/${answer}`}
        title={translate(`courtDates.${answer}`)}
        onClose={onClose}
        record={{ note, ...(sending && { sentOn: warsawDay(new Date()) }) }}
        resolver={zodResolver(sending ? CourtDateSent : CourtDateWithdrawn, undefined, { raw: true })}
        alwaysEnable
      >
        {sending && <DateInput source="sentOn" isRequired helperText={false} />}
        {sending && <TextInput source="sentAs" fullWidth helperText="courtDates.sentAsHelp" autoComplete="off" />}
        {!sending && (
          <TextInput source="withdrawnReason" isRequired fullWidth multiline helperText="courtDates.withdrawHelp" />
        )}
        <TextInput source="note" fullWidth multiline helperText={false} />
      </DialogForm>
    </EditBase>
  );
};
