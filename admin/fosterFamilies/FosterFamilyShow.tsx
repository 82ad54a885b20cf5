import { Alert, Box, Stack } from '@mui/material';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import type { FosterFamily } from '#contract/fosterFamilies.ts';
import { FileNotices } from '../access/FileNotices.tsx';
import { Section } from '../app/Section.tsx';
import { InterventionsOfFile } from '../interventions/InterventionsOfFile.tsx';
import { ChildrenLivingHere, DueForChildren } from './ChildrenLivingHere.tsx';
import { FosterFamilyHeader } from './FosterFamilyHeader.tsx';
import { FosterFamilyVisits } from './FosterFamilyVisits.tsx';

export const FosterFamilyShow = () => (
  <Show actions={false} title={<FosterFamilyTitle />} component="div">
    <FosterFamilyPage />
  </Show>
);

const FosterFamilyTitle = () => {
  const family = useRecordContext<FosterFamily>();
  return <>{family?.name}</>;
};

const FosterFamilyPage = () => {
  const translate = useTranslate();
  const family = useRecordContext<FosterFamily>();
  if (!family) return null;
  const { id, children, capacity, openBy, coordinators } = family;

  return (
    <Stack sx={{ gap: 2, mb: 2 }}>
      <FileNotices file={{ fosterFamilyId: id }} openBy={openBy} workers={coordinators} />
      <FosterFamilyHeader family={family} />
      {children > capacity && (
        <Alert severity="error">{translate('fosterFamilies.overMeans', { children, capacity })}</Alert>
      )}
      <Section title="fosterFamilies.due">
        <DueForChildren fosterFamilyId={id} />
      </Section>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <Section title="fosterFamilies.visits">
          <FosterFamilyVisits fosterFamilyId={id} />
        </Section>
        <Section title="fosterFamilies.children">
          <ChildrenLivingHere fosterFamilyId={id} />
        </Section>
      </Box>
      <Section title="interventions.title">
        <InterventionsOfFile file={{ fosterFamilyId: id }} />
      </Section>
    </Stack>
  );
};
