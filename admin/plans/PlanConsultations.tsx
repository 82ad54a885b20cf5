import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { PlanConsultation } from '#contract/planConsultations.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import { BeforeChange } from './BeforeChange.tsx';
import { AddConsultationDialog, EditConsultationDialog } from './ConsultationDialog.tsx';
import { PlanSection } from './PlanSection.tsx';

/** Who outside the family was asked about this version, and what they said. */
export const PlanConsultations = ({ plan, editable }: { plan: HelpPlan; editable: boolean }) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const { data: consultations } = useGetList<PlanConsultation>('plan-consultations', {
    filter: { planId: plan.id },
    sort: { field: 'heldOn', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (!consultations) return null;

  return (
    <PlanSection
      title={translate('plans.consultations.title')}
      action={
        editable && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
            {translate('plans.consultations.add')}
          </Button>
        )
      }
    >
      {consultations.length === 0 && <Typography>{translate('plans.consultations.none')}</Typography>}
      <Stack component="ul" sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
        {consultations.map((consultation) => (
          <Consultation key={consultation.id} consultation={consultation} />
        ))}
      </Stack>
      {adding && <AddConsultationDialog plan={plan} onClose={() => setAdding(false)} />}
    </PlanSection>
  );
};

const Consultation = ({ consultation }: { consultation: PlanConsultation }) => {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const { name, whom, heldOn, remarks, givenBefore, can } = consultation;
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', minHeight: 44 }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 0 auto' }}>
          {translate(`plans.consultations.whom.${whom}`)}, {dayInWords(heldOn)}
        </Typography>
        {can.update && (
          <Button
            size="small"
            onClick={() => setEditing(true)}
            aria-label={translate('plans.consultations.changeOf', { name })}
          >
            {translate('plans.agreements.change')}
          </Button>
        )}
      </Box>
      <BeforeChange said="consultation" on={heldOn} givenBefore={givenBefore} />
      {remarks && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{remarks}</Typography>}
      {editing && <EditConsultationDialog consultation={consultation} onClose={() => setEditing(false)} />}
    </Box>
  );
};
