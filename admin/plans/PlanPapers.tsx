import CompareIcon from '@mui/icons-material/Compare';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { HelpPlan } from '#contract/plans.ts';
import { comparisonPath } from './planPaths.ts';
import type { GoalsOfPlan } from './useGoalsOfPlan.ts';

/** The plan on paper, and what is new in it: whoever approves a version reads what it changes. */
export const PlanPapers = ({ plan, goals }: { plan: HelpPlan; goals: GoalsOfPlan | undefined }) => {
  const translate = useTranslate();
  const { kind, familyId, childId, status } = plan;
  const open = status === 'draft' || status === 'submitted';
  const { data: [inForce] = [] } = useGetList<HelpPlan>(
    'help-plans',
    {
      filter: { kind, status: 'inForce', ...(familyId ? { familyId } : { childId }) },
      sort: { field: 'version', order: 'DESC' },
      pagination: { page: 1, perPage: 1 },
    },
    { enabled: open },
  );
  // Without scope, dates and effects it is no plan, and the server prints none.
  const printable = goals !== undefined && goals.length > 0 && goals.every(({ activities }) => activities.length > 0);

  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
      {printable && (
        <Button component="a" href={`/api/help-plans/${plan.id}/document`} startIcon={<PrintIcon />}>
          {translate(open ? 'plans.printDraft' : 'plans.print')}
        </Button>
      )}
      {open && inForce && (
        <Button component={Link} to={comparisonPath(plan, inForce)} startIcon={<CompareIcon />}>
          {translate('plans.changesSince', { version: inForce.version })}
        </Button>
      )}
    </Box>
  );
};
