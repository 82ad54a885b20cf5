import { zodResolver } from '@hookform/resolvers/zod';
import { CreateBase, DateInput, EditBase, SelectInput, TextInput, useTranslate } from 'react-admin';
import {
  ActivityStatus,
  type HelpPlan,
  type PlanActivity,
  PlanActivityChange,
  PlanActivityInput,
  ResponsibleKind,
} from '#contract/plans.ts';
import { DialogForm } from './DialogForm.tsx';
import { useFormsFor } from './formsOfSupport.ts';
import { useChoices } from './useChoices.ts';
import { useSaved } from './useSaved.ts';

type AddProps = { goalId: string; kind: HelpPlan['kind']; onClose: () => void };

export const AddActivityDialog = ({ goalId, kind, onClose }: AddProps) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);

  return (
    <CreateBase resource="plan-activities" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        title={translate('plans.addActivity')}
        onClose={onClose}
        record={{ goalId }}
        resolver={zodResolver(PlanActivityInput, undefined, { raw: true })}
        alwaysEnable
      >
        <WhatWillBeDone kind={kind} />
      </DialogForm>
    </CreateBase>
  );
};

type EditProps = {
  activity: PlanActivity;
  kind: HelpPlan['kind'];
  /** Once the plan is in force only the status moves. */
  draft: boolean;
  onClose: () => void;
};

export const EditActivityDialog = ({ activity, kind, draft, onClose }: EditProps) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const { id, title, formOfSupport, responsible, responsibleName, dueOn, expectedEffect, status } = activity;

  return (
    <EditBase
      resource="plan-activities"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        title={draft ? translate('plans.editActivity') : title}
        onClose={onClose}
        record={{ title, formOfSupport, responsible, responsibleName, dueOn, expectedEffect, status }}
        resolver={zodResolver(PlanActivityChange, undefined, { raw: true })}
      >
        {draft ? <WhatWillBeDone kind={kind} keep={formOfSupport} /> : <HowItWent />}
      </DialogForm>
    </EditBase>
  );
};

const WhatWillBeDone = ({ kind, keep }: { kind: HelpPlan['kind']; keep?: string }) => {
  const responsible = useChoices('plans.responsible', ResponsibleKind);
  const forms = useFormsFor(kind, keep);
  return (
    <>
      <TextInput source="title" multiline minRows={2} isRequired fullWidth />
      <SelectInput source="formOfSupport" choices={forms} isRequired fullWidth />
      <SelectInput source="responsible" choices={responsible} isRequired fullWidth />
      <TextInput source="responsibleName" isRequired fullWidth />
      <DateInput source="dueOn" isRequired fullWidth />
      <TextInput source="expectedEffect" multiline minRows={2} isRequired fullWidth />
    </>
  );
};

const HowItWent = () => {
  const statuses = useChoices('plans.activityStatus', ActivityStatus);
  return <SelectInput source="status" choices={statuses} isRequired fullWidth />;
};
