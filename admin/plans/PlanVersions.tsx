import { Box, Button, List, ListItem, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { HelpPlan } from '#contract/plans.ts';
import { PlanStatusChip } from './PlanChips.tsx';
import { usePlanFacts } from './planFacts.ts';
import { comparisonPath, planPath } from './planPaths.ts';

export const PlanVersions = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const { kind, familyId, childId } = plan;
  const { data: versions = [] } = useGetList<HelpPlan>('help-plans', {
    filter: familyId ? { kind, familyId } : { kind, childId },
    sort: { field: 'version', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });

  return (
    <Box component="section" aria-labelledby="versions">
      <Typography component="h2" variant="h6" id="versions">
        {translate('plans.versions')}
      </Typography>
      {versions.length > 1 && (
        <Button component={Link} to={comparisonPath(plan)} size="small">
          {translate('plans.compare')}
        </Button>
      )}
      <List dense disablePadding>
        {versions.map((version) => (
          <Version key={version.id} version={version} current={version.id === plan.id} />
        ))}
      </List>
    </Box>
  );
};

const Version = ({ version, current }: { version: HelpPlan; current: boolean }) => {
  const translate = useTranslate();
  const facts = usePlanFacts(version);
  const name = translate('plans.version', { version: version.version });

  return (
    <ListItem disableGutters sx={{ gap: 1, flexWrap: 'wrap' }}>
      {current ? (
        <strong aria-current="page">{name}</strong>
      ) : (
        <Box component={Link} to={planPath(version)} sx={{ color: 'primary.main' }}>
          {name}
        </Box>
      )}
      <PlanStatusChip status={version.status} />
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {facts.join(' · ')}
      </Typography>
    </ListItem>
  );
};
