import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { HelpPlan } from '#contract/plans.ts';
import { PlanStatusChip } from './PlanChips.tsx';
import { usePlanFacts } from './planFacts.ts';
import { subjectPath } from './planPaths.ts';

export const PlanHeader = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const facts = usePlanFacts(plan);

  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="h2" variant="h6">
          {translate(`plans.kind.${plan.kind}`)}:{' '}
          <Box component={Link} to={subjectPath(plan)} sx={{ color: 'primary.main' }}>
            {plan.subjectName}
          </Box>
        </Typography>
        <PlanStatusChip status={plan.status} />
        <Typography component="span">{translate('plans.version', { version: plan.version })}</Typography>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {facts.join(' · ')}
      </Typography>
    </>
  );
};
