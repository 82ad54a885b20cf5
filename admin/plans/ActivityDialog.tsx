import { zodResolver } from '@hookform/resolvers/zod';
import { CreateBase, DateInput, EditBase, SelectInput, TextInput, useTranslate } from 'react-admin';
import {
  ActivityStatus,
  type HelpPlan,
  type PlanActivity,
  PlanActivityChange,
  PlanActivityInput,
} from '#contract/plans.ts';
import { DialogForm } from './DialogForm.tsx';
import { useFormsFor } from './formsOfSupport.ts';
import { useChoices } from './useChoices.ts';
import { useSaved } from './useSaved.ts';
import { WhoIsResponsible } from './WhoIsResponsible.tsx';

type AddProps = { goalId: string; plan: HelpPlan; onClose: () => void };

export const AddActivityDialog = ({ goalId, plan, onClose }: AddProps) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);

  return (
    <CreateBase resource="plan-activities" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        draft={`plan-activities/of/${goalId}`}
        title={translate('plans.addActivity')}
        onClose={onClose}
        record={{ goalId }}
        resolver={zodResolver(PlanActivityInput, undefined, { raw: true })}
        alwaysEnable
      >
        <WhatWillBeDone plan={plan} />
      </DialogForm>
    </CreateBase>
  );
};

type EditProps = {
  activity: PlanActivity;
  plan: HelpPlan;
  /** Once the plan is in force only the status moves. */
  draft: boolean;
  onClose: () => void;
};

export const EditActivityDialog = ({ activity, plan, draft, onClose }: EditProps) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const { id, title, status, ...rest } = activity;
  const { formOfSupport, responsible, responsibleName, responsiblePersonId, dueOn, expectedEffect } = rest;

  return (
    <EditBase
      resource="plan-activities"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`plan-activities/${id}`}
        title={draft ? translate('plans.editActivity') : title}
        onClose={onClose}
        record={{
          title,
          formOfSupport,
          responsible,
          responsibleName,
          responsiblePersonId,
          dueOn,
          expectedEffect,
          status,
        }}
        resolver={zodResolver(PlanActivityChange, undefined, { raw: true })}
      >
        {draft ? <WhatWillBeDone plan={plan} keep={formOfSupport} /> : <HowItWent />}
      </DialogForm>
    </EditBase>
  );
};

const WhatWillBeDone = ({ plan, keep }: { plan: HelpPlan; keep?: string }) => {
  const forms = useFormsFor(plan.kind, keep);
  return (
    <>
      <TextInput source="title" multiline minRows={2} isRequired fullWidth />
      <SelectInput source="formOfSupport" choices={forms} isRequired fullWidth />
      <WhoIsResponsible familyId={plan.familyId} />
      <DateInput source="dueOn" isRequired fullWidth />
      <TextInput source="expectedEffect" multiline minRows={2} isRequired fullWidth />
    </>
  );
};

const HowItWent = () => {
  const statuses = useChoices('plans.activityStatus', ActivityStatus);
  return <SelectInput source="status" choices={statuses} isRequired fullWidth />;
};
