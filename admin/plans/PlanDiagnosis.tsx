import { zodResolver } from '@hookform/resolvers/zod';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { EditBase, useTranslate } from 'react-admin';
import { type HelpPlan, HelpPlanChange } from '#contract/plans.ts';
import { DiagnosisInputs } from './DiagnosisInputs.tsx';
import { DialogForm } from './DialogForm.tsx';
import { useSaved } from './useSaved.ts';

/** Where the family or the child stands, and what the whole plan is for. */
export const PlanDiagnosis = ({ plan, editable }: { plan: HelpPlan; editable: boolean }) => {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);

  return (
    <Paper component="section" variant="outlined" sx={{ p: 2 }} aria-labelledby="diagnosis">
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="h2" variant="h6" id="diagnosis" sx={{ flex: '1 0 auto' }}>
          {translate('plans.diagnosis')}
        </Typography>
        {editable && (
          <Button variant="outlined" onClick={() => setEditing(true)}>
            {translate('plans.editDiagnosis')}
          </Button>
        )}
      </Box>
      <Text label="mainGoal" text={plan.mainGoal} />
      <Box sx={{ display: 'grid', gap: { md: 3 }, gridTemplateColumns: { md: 'repeat(3, 1fr)' } }}>
        <Text label="difficulties" text={plan.difficulties} />
        <Text label="strengths" text={plan.strengths} />
        <Text label="needs" text={plan.needs} />
      </Box>
      {editing && <EditDiagnosisDialog plan={plan} onClose={() => setEditing(false)} />}
    </Paper>
  );
};

const Text = ({ label, text }: { label: string; text: string }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography component="h3" variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`resources.help-plans.fields.${label}`)}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text || translate('plans.notWritten')}
      </Typography>
    </Box>
  );
};

const EditDiagnosisDialog = ({ plan, onClose }: { plan: HelpPlan; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose);
  const { id, mainGoal, difficulties, strengths, needs } = plan;

  return (
    <EditBase
      resource="help-plans"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`diagnosis/${id}`}
        title={translate('plans.editDiagnosis')}
        onClose={onClose}
        record={{ mainGoal, difficulties, strengths, needs }}
        resolver={zodResolver(HelpPlanChange, undefined, { raw: true })}
      >
        <DiagnosisInputs />
      </DialogForm>
    </EditBase>
  );
};
