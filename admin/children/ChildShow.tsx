import { Box, Paper, Stack } from '@mui/material';
import { Show, useRecordContext } from 'react-admin';
import type { Child } from '#contract/children.ts';
import { Section } from '../app/Section.tsx';
import { AssessmentHistory } from '../assessments/AssessmentHistory.tsx';
import { PersonNumbers } from '../identifiers/PersonNumbers.tsx';
import { OpenObligations } from '../obligations/OpenObligations.tsx';
import { PlanOverview } from '../plans/PlanOverview.tsx';
import { ChildHeader } from './ChildHeader.tsx';
import { childName } from './childName.ts';
import { PlacementHistory } from './PlacementHistory.tsx';

/** A programme of independence is prepared from this age on: the guardian is named a year before majority. */
const independenceFrom = 16;

export const ChildShow = () => (
  <Show actions={false} title={<ChildTitle />} component="div">
    <ChildPage />
  </Show>
);

const ChildTitle = () => {
  const child = useRecordContext<Child>();
  return <>{child && childName(child)}</>;
};

const ChildPage = () => {
  const child = useRecordContext<Child>();
  if (!child) return null;
  const { id, age } = child;

  return (
    <Stack sx={{ gap: 2, mb: 2 }}>
      <ChildHeader child={child} />
      <Section title="children.due">
        <OpenObligations childId={id} />
      </Section>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <Stack sx={{ gap: 3 }}>
          <Section title="children.plans">
            <PlanOverview kind="childHelpPlan" childId={id} />
          </Section>
          {age !== null && age >= independenceFrom && (
            <Section title="children.independence">
              <PlanOverview kind="independenceProgramme" childId={id} />
            </Section>
          )}
          <Section title="children.assessments">
            <AssessmentHistory childId={id} />
          </Section>
        </Stack>
        <Stack sx={{ gap: 3 }}>
          <Section title="children.placements">
            <PlacementHistory childId={id} />
          </Section>
          <Section title="identifiers.title">
            <Paper variant="outlined" sx={{ p: 1.5 }}>
              <PersonNumbers personId={id} name={childName(child)} />
            </Paper>
          </Section>
        </Stack>
      </Box>
    </Stack>
  );
};
