import { zodResolver } from '@hookform/resolvers/zod';
import { CreateBase, DateInput, EditBase, SelectInput, TextInput, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import {
  type PlanConsultation,
  PlanConsultationChange,
  PlanConsultationInput,
  PlanConsulted,
} from '#contract/planConsultations.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { asWritten } from './DiagnosisInputs.tsx';
import { DialogForm } from './DialogForm.tsx';
import { useChoices } from './useChoices.ts';
import { useSaved } from './useSaved.ts';

export const AddConsultationDialog = ({ plan, onClose }: { plan: HelpPlan; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const whom = plan.familyId ? 'socialWorker' : 'assistant';
  return (
    <CreateBase resource="plan-consultations" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        draft={`plan-consultations/of/${plan.id}`}
        title={translate('plans.consultations.add')}
        onClose={onClose}
        record={{ planId: plan.id, whom, heldOn: warsawDay(new Date()), remarks: '' }}
        resolver={zodResolver(PlanConsultationInput, undefined, { raw: true })}
        alwaysEnable
      >
        <WithWhom />
      </DialogForm>
    </CreateBase>
  );
};

type EditProps = { consultation: PlanConsultation; onClose: () => void };

export const EditConsultationDialog = ({ consultation, onClose }: EditProps) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const { id, whom, name, heldOn, remarks } = consultation;
  return (
    <EditBase
      resource="plan-consultations"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`plan-consultations/${id}`}
        title={translate('plans.consultations.change')}
        onClose={onClose}
        record={{ whom, name, heldOn, remarks }}
        resolver={zodResolver(PlanConsultationChange, undefined, { raw: true })}
      >
        <WithWhom />
      </DialogForm>
    </EditBase>
  );
};

const WithWhom = () => {
  const whom = useChoices('plans.consultations.whom', PlanConsulted);
  return (
    <>
      <SelectInput source="whom" choices={whom} isRequired fullWidth />
      <TextInput source="name" isRequired fullWidth />
      <DateInput
        source="heldOn"
        isRequired
        fullWidth
        helperText={false}
        slotProps={{ htmlInput: { max: warsawDay(new Date()) } }}
      />
      <TextInput source="remarks" multiline minRows={3} parse={asWritten} helperText={false} fullWidth />
    </>
  );
};
