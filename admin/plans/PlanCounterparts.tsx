import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { type HelpPlan, type PlanCounterpart, planCounterpartsEndpoint } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import { useApi } from '../app/useApi.ts';
import { PlanStatusChip } from './PlanChips.tsx';
import { PlanSection } from './PlanSection.tsx';
import { planPath } from './planPaths.ts';

/** The plans this one is to fit: of the children in care, or of the family a child comes from. */
export const PlanCounterparts = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const { data } = useApi({
    ...planCounterpartsEndpoint,
    path: planCounterpartsEndpoint.path.replace(':id', plan.id),
  });
  const side = plan.familyId ? 'children' : 'family';
  // To whom the family of a child is closed, that much is said all the same.
  const hidden = side === 'family' && data?.readable === false;
  if (!data || (data.counterparts.length === 0 && !hidden)) return null;

  return (
    <PlanSection title={translate(`plans.counterparts.${side}`)}>
      {data.counterparts.length > 0 && (
        <Stack component="ul" sx={{ gap: 2, p: 0, m: 0, listStyle: 'none' }}>
          {data.counterparts.map((counterpart) => (
            <Counterpart
              key={counterpart.childId ?? counterpart.familyId}
              counterpart={counterpart}
              readable={data.readable}
            />
          ))}
        </Stack>
      )}
      {!data.readable && <Typography>{translate(`plans.counterparts.hidden.${side}`)}</Typography>}
    </PlanSection>
  );
};

type Props = { counterpart: PlanCounterpart; readable: boolean };

const Counterpart = ({ counterpart, readable }: Props) => {
  const translate = useTranslate();
  const { childId, name, plan, workers, nextAssessmentOn } = counterpart;
  const side = childId ? 'children' : 'family';
  const facts = [
    workers.length > 0 && translate(`plans.counterparts.workers.${side}`, { names: workers.join(', ') }),
    nextAssessmentOn && translate('plans.counterparts.nextAssessment', { day: dayInWords(nextAssessmentOn) }),
  ].filter(Boolean);
  return (
    <Box component="li" sx={{ overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', minHeight: 44 }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        {plan && (
          <>
            <Box component={Link} to={planPath(plan)} sx={{ color: 'primary.main' }}>
              {translate(`plans.counterparts.open.${side}`)}
            </Box>
            <PlanStatusChip status={plan.status} />
            <Typography component="span" variant="body2">
              {translate('plans.version', { version: plan.version })}
            </Typography>
          </>
        )}
      </Box>
      {plan && (
        <Typography>
          {translate('resources.help-plans.fields.mainGoal')}: {plan.mainGoal}
        </Typography>
      )}
      {!plan && readable && <Typography>{translate(`plans.counterparts.none.${side}`)}</Typography>}
      {facts.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {facts.join(' · ')}
        </Typography>
      )}
    </Box>
  );
};
