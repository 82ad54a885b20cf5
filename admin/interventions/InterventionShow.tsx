import { Box, Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { Title, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { Intervention } from '#contract/interventions.ts';
import { Instant } from '../app/Instant.tsx';
import { Unavailable } from '../app/Unavailable.tsx';
import { subjectPath } from '../assignments/subjectPath.ts';
import { AddStep } from './AddStep.tsx';
import { CallForHelp } from './CallForHelp.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { Steps } from './Steps.tsx';

/** One intervention from the moment it was noticed: nothing on it is changed, everything later is added. */
export const InterventionShow = () => {
  const translate = useTranslate();
  const { id } = useParams();
  const { data: intervention, error } = useGetOne<Intervention>('interventions', { id: id! });
  const [closing, setClosing] = useState(false);
  if (error) return <Unavailable error={error as Error} />;
  if (!intervention) return null;
  const { closedAt, dangers, can } = intervention;

  return (
    <Stack sx={{ gap: 2, maxWidth: 860, pb: 2 }}>
      <Title
        title={`${translate('interventions.one')}: ${intervention.subjectName || translate('interventions.otherFile')}`}
      />
      {!closedAt && <CallForHelp />}
      <Paper variant="outlined" sx={{ p: 2 }}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
          {dangers.map((danger) => (
            <Chip key={danger} color="error" variant="outlined" label={translate(`interventions.dangers.${danger}`)} />
          ))}
        </Box>
        <Facts intervention={intervention} />
      </Paper>
      <Box component="section" aria-label={translate('interventions.steps')}>
        <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
          {translate('interventions.steps')}
        </Typography>
        <Steps interventionId={intervention.id} />
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 2 }}>
          <AddStep interventionId={intervention.id} />
          {can.update && (
            <Button variant="outlined" onClick={() => setClosing(true)} sx={{ minHeight: 44 }}>
              {translate('interventions.close')}
            </Button>
          )}
        </Box>
      </Box>
      {closing && <CloseDialog intervention={intervention} onClose={() => setClosing(false)} />}
    </Stack>
  );
};

const Facts = ({ intervention }: { intervention: Intervention }) => {
  const translate = useTranslate();
  const { subjectName, childNames, seen, done, noticedAt, recordedAt, receivedAt, recordedByName } = intervention;
  const { closedAt, closedByName, closingNote } = intervention;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}>
      <Fact field="subjectName">
        {subjectName ? (
          <Box component={Link} to={subjectPath(intervention)} sx={{ color: 'primary.main' }}>
            {subjectName}
          </Box>
        ) : (
          translate('interventions.otherFile')
        )}
      </Fact>
      <Fact field="childNames">{childNames.join(', ') || translate('interventions.noChild')}</Fact>
      <Fact field="recordedByName">{recordedByName}</Fact>
      <Fact field="noticedAt">
        <Instant value={noticedAt} />
      </Fact>
      <Fact field="recordedAt">
        <Instant value={recordedAt} />
      </Fact>
      <Fact field="receivedAt">
        <Instant value={receivedAt} />
      </Fact>
      <Fact field="seen" whole>
        {seen || translate('interventions.nothingWritten')}
      </Fact>
      <Fact field="done" whole>
        {done || translate('interventions.nothingWritten')}
      </Fact>
      {closedAt && (
        <Fact field="closingNote" whole>
          <Instant value={closedAt} />, {closedByName}
          <br />
          {closingNote}
        </Fact>
      )}
    </Box>
  );
};

const Fact = ({ field, whole = false, children }: { field: string; whole?: boolean; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box sx={whole ? { gridColumn: '1 / -1' } : {}}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`resources.interventions.fields.${field}`)}
      </Typography>
      <Typography component="div" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
};
