import { zodResolver } from '@hookform/resolvers/zod';
import { CreateBase, EditBase, SelectInput, TextInput, useTranslate } from 'react-admin';
import { GoalArea, GoalProgress, type PlanGoal, PlanGoalChange, PlanGoalInput } from '#contract/plans.ts';
import { asWritten } from './DiagnosisInputs.tsx';
import { DialogForm } from './DialogForm.tsx';
import { useChoices } from './useChoices.ts';
import { useSaved } from './useSaved.ts';

export const AddGoalDialog = ({ planId, onClose }: { planId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);

  return (
    <CreateBase resource="plan-goals" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        draft={`plan-goals/of/${planId}`}
        title={translate('plans.addGoal')}
        onClose={onClose}
        record={{ planId, indicator: '' }}
        resolver={zodResolver(PlanGoalInput, undefined, { raw: true })}
        alwaysEnable
      >
        <WhatToReach />
      </DialogForm>
    </CreateBase>
  );
};

type EditProps = {
  goal: PlanGoal;
  /** Once the plan is in force only the progress moves. */
  draft: boolean;
  onClose: () => void;
};

export const EditGoalDialog = ({ goal, draft, onClose }: EditProps) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const { id, area, title, indicator, progress } = goal;

  return (
    <EditBase
      resource="plan-goals"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`plan-goals/${id}`}
        title={draft ? translate('plans.editGoal') : title}
        onClose={onClose}
        record={{ area, title, indicator, progress }}
        resolver={zodResolver(PlanGoalChange, undefined, { raw: true })}
      >
        {draft ? <WhatToReach /> : <HowFarItIs />}
      </DialogForm>
    </EditBase>
  );
};

const WhatToReach = () => {
  const areas = useChoices('plans.area', GoalArea);
  return (
    <>
      <SelectInput source="area" choices={areas} isRequired fullWidth />
      <TextInput source="title" multiline minRows={2} isRequired fullWidth />
      <TextInput
        source="indicator"
        multiline
        minRows={2}
        parse={asWritten}
        helperText="plans.indicatorHelp"
        fullWidth
      />
    </>
  );
};

const HowFarItIs = () => {
  const steps = useChoices('plans.progress', GoalProgress);
  return <SelectInput source="progress" choices={steps} isRequired fullWidth />;
};
