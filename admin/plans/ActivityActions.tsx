import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { HelpPlan, PlanActivity } from '#contract/plans.ts';
import { EditActivityDialog } from './ActivityDialog.tsx';
import { RemoveButton } from './RemoveButton.tsx';

/** While the plan is a draft the whole activity changes; once in force its status moves. */
export const ActivityActions = ({ activity, plan }: { activity: PlanActivity; plan: HelpPlan }) => {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const draft = plan.status === 'draft';
  const movable = draft || plan.status === 'inForce';

  return (
    <Box sx={{ display: 'inline-flex', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
      {activity.can.update && movable && (
        <Button size="small" onClick={() => setEditing(true)} sx={{ whiteSpace: 'nowrap' }}>
          {translate(draft ? 'ra.action.edit' : 'plans.moveActivity')}
        </Button>
      )}
      {draft && activity.can.remove && (
        <RemoveButton resource="plan-activities" record={activity} question={translate('plans.removeActivity')} />
      )}
      {editing && (
        <EditActivityDialog activity={activity} plan={plan} draft={draft} onClose={() => setEditing(false)} />
      )}
    </Box>
  );
};
