import { Box, Stack, Tab, Tabs, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useGetOne, useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import type { Family } from '#contract/families.ts';
import { FileNotices } from '../access/FileNotices.tsx';
import { Unavailable } from '../app/Unavailable.tsx';
import { usePhone } from '../app/usePhone.ts';
import { AssessmentHistory } from '../assessments/AssessmentHistory.tsx';
import { BlueCards } from '../blueCards/BlueCards.tsx';
import { CourtDates } from '../courtDates/CourtDates.tsx';
import { DeathNotice } from '../deaths/DeathNotice.tsx';
import { FamilyDocuments } from '../documents/FamilyDocuments.tsx';
import { EndingHistory } from '../endings/EndingHistory.tsx';
import { IntakeSection } from '../intakes/IntakeSection.tsx';
import { InterventionsOfFile } from '../interventions/InterventionsOfFile.tsx';
import { OpenObligations } from '../obligations/OpenObligations.tsx';
import { PlanOverview } from '../plans/PlanOverview.tsx';
import { FamilyAddresses } from '../surroundings/FamilyAddresses.tsx';
import { FamilyInstitutions } from '../surroundings/FamilyInstitutions.tsx';
import { FamilyWarnings } from '../surroundings/FamilyWarnings.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import { FamilyHeader } from './FamilyHeader.tsx';
import { FamilyMembers } from './FamilyMembers.tsx';

/** A family's page: at the desk side by side, in the hand one thing at a time. */
export const FamilyShow = () => {
  const onPhone = usePhone();
  const { id } = useParams();
  const { data: family, error } = useGetOne<Family>('families', { id: id! });
  if (error) return <Unavailable error={error as Error} />;
  if (!family) return null;

  return (
    <Stack sx={{ gap: 2 }}>
      <Title title={family.name} />
      <FileNotices file={{ familyId: family.id }} openBy={family.openBy} workers={family.assistants} />
      <FamilyWarnings familyId={family.id} readOnly />
      <DeathNotice familyId={family.id} />
      <FamilyHeader family={family} />
      {onPhone ? <InTheHand familyId={family.id} /> : <AtTheDesk familyId={family.id} />}
    </Stack>
  );
};

const parts: Record<string, (props: { familyId: string }) => ReactNode> = {
  timeline: ({ familyId }) => <Timeline familyId={familyId} />,
  due: ({ familyId }) => <OpenObligations familyId={familyId} />,
  intake: ({ familyId }) => (
    <Stack sx={{ gap: 2 }}>
      <IntakeSection familyId={familyId} />
      <CourtDates familyId={familyId} />
    </Stack>
  ),
  plan: ({ familyId }) => <PlanOverview kind="familyWorkPlan" familyId={familyId} />,
  members: ({ familyId }) => <FamilyMembers familyId={familyId} />,
  surroundings: ({ familyId }) => <Surroundings familyId={familyId} />,
  documents: ({ familyId }) => <FamilyDocuments familyId={familyId} />,
  assessments: ({ familyId }) => <AssessmentHistory familyId={familyId} />,
  safety: ({ familyId }) => (
    <Stack sx={{ gap: 2 }}>
      <InterventionsOfFile file={{ familyId }} />
      <BlueCards familyId={familyId} />
    </Stack>
  ),
  ending: ({ familyId }) => <EndingHistory familyId={familyId} />,
};

/** What is around them; warnings, which stand above everything else on the page, are looked after here. */
const Surroundings = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  return (
    <Stack sx={{ gap: 2 }}>
      <FamilyWarnings familyId={familyId} />
      {[
        { title: 'surroundings.addresses', Content: FamilyAddresses },
        { title: 'surroundings.institutions', Content: FamilyInstitutions },
      ].map(({ title, Content }) => (
        <Box key={title} component="section" aria-label={translate(title)}>
          <Typography component="h3" variant="h3" sx={{ fontSize: '1rem', fontWeight: 650, mb: 1 }}>
            {translate(title)}
          </Typography>
          <Content familyId={familyId} />
        </Box>
      ))}
    </Stack>
  );
};

const AtTheDesk = ({ familyId }: { familyId: string }) => (
  <Box
    sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' } }}
  >
    <Stack sx={{ gap: 3 }}>
      {['due', 'intake', 'members', 'surroundings', 'safety', 'plan', 'documents', 'assessments', 'ending'].map(
        (part) => (
          <Part key={part} part={part} familyId={familyId} />
        ),
      )}
    </Stack>
    <Part part="timeline" familyId={familyId} />
  </Box>
);

const Part = ({ part, familyId }: { part: string; familyId: string }) => {
  const translate = useTranslate();
  const Content = parts[part]!;
  return (
    <Box component="section" aria-label={translate(`families.${part}`)}>
      <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
        {translate(`families.${part}`)}
      </Typography>
      <Content familyId={familyId} />
    </Box>
  );
};

const InTheHand = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  // In the address, so that one comes back to it.
  const [address, setAddress] = useSearchParams();
  const asked = address.get('part');
  const part = asked && parts[asked] ? asked : 'timeline';
  const Content = parts[part]!;
  return (
    <>
      <Tabs
        value={part}
        onChange={(_, chosen) => setAddress({ part: chosen }, { replace: true })}
        aria-label={translate('families.about')}
        variant="scrollable"
        scrollButtons={false}
        sx={{ mx: -2, '& .MuiTab-root': { minWidth: 0, px: 1.5 }, borderBottom: 1, borderColor: 'divider' }}
      >
        {Object.keys(parts).map((each) => (
          <Tab
            key={each}
            value={each}
            id={`tab-${each}`}
            aria-controls="family-part"
            label={translate(`families.${each}`)}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id="family-part" aria-labelledby={`tab-${part}`}>
        <Content familyId={familyId} />
      </Box>
    </>
  );
};
