import { zodResolver } from '@hookform/resolvers/zod';
import { CreateBase, DateInput, EditBase, RadioButtonGroupInput, TextInput, useTranslate } from 'react-admin';
import { type FieldValues, useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { warsawDay } from '#contract/calendar.ts';
import { type PlanAgreement, PlanAgreementChange, PlanAgreementInput, PlanAnswer } from '#contract/planAgreements.ts';
import { asWritten } from './DiagnosisInputs.tsx';
import { DialogForm } from './DialogForm.tsx';
import { useChoices } from './useChoices.ts';
import { useRefusalInWords } from './useRefusalInWords.ts';
import { useSaved } from './useSaved.ts';

type Asked = { personId: string; name: string };

/** What this person said to the plan, on which day. */
export const AskDialog = ({ planId, asked, onClose }: { planId: string; asked: Asked; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const { personId, name } = asked;
  return (
    <CreateBase resource="plan-agreements" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        draft={`plan-agreements/of/${planId}/${personId}`}
        title={translate('plans.agreements.titleOf', { name })}
        onClose={onClose}
        record={{ planId, personId, askedOn: warsawDay(new Date()), note: '' }}
        resolver={useAnswerResolver(PlanAgreementInput)}
        alwaysEnable
      >
        <Answer />
      </DialogForm>
    </CreateBase>
  );
};

/** Who was asked again, since the plan has changed, was asked today unless one says otherwise. */
export const ChangeAnswerDialog = ({ agreement, onClose }: { agreement: PlanAgreement; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const { id, personName, answer, askedOn, note, givenBefore } = agreement;
  const again = givenBefore !== null;
  return (
    <EditBase
      resource="plan-agreements"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`plan-agreements/${id}`}
        title={translate('plans.agreements.titleOf', { name: personName })}
        onClose={onClose}
        record={{ answer, askedOn: again ? warsawDay(new Date()) : askedOn, note }}
        resolver={useAnswerResolver(PlanAgreementChange)}
        alwaysEnable={again}
      >
        <Answer />
      </DialogForm>
    </EditBase>
  );
};

/** Why nobody could ask is said in the form already, in the server's words. */
function useAnswerResolver(schema: z.ZodType<{ answer: string; note: string }, FieldValues>) {
  const refusalInWords = useRefusalInWords();
  const withReason = schema.refine(({ answer, note }) => answer !== 'notAsked' || note !== '', {
    path: ['note'],
    error: refusalInWords('planAgreements.noteMissing'),
  });
  return zodResolver(withReason, undefined, { raw: true });
}

const Answer = () => {
  const answers = useChoices('plans.agreements.answer', PlanAnswer);
  const couldNotAsk = useWatch({ name: 'answer' }) === 'notAsked';
  return (
    <>
      <RadioButtonGroupInput source="answer" choices={answers} row={false} isRequired />
      <DateInput
        source="askedOn"
        isRequired
        fullWidth
        helperText={false}
        slotProps={{ htmlInput: { max: warsawDay(new Date()) } }}
      />
      <TextInput
        source="note"
        multiline
        minRows={2}
        parse={asWritten}
        isRequired={couldNotAsk}
        helperText={couldNotAsk ? 'plans.agreements.whyNotAsked' : false}
        fullWidth
      />
    </>
  );
};
