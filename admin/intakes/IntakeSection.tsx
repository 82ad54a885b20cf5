import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Intake } from '#contract/intakes.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { proposePath } from '../endings/proposePath.ts';
import { CompleteFacts } from './CompleteFacts.tsx';
import { RouteFacts } from './RouteFacts.tsx';
import { StepDialog } from './StepDialog.tsx';
import { hasBegun, type Step, useSteps } from './useSteps.ts';

/** How the family came and what has happened since: what is done, and the one thing to do next at each step. */
export const IntakeSection = ({ familyId }: { familyId: string }) => {
  const { data } = useGetList<Intake>('intakes', {
    filter: { familyId },
    sort: { field: 'receivedOn', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  });
  const intake = data?.[0];
  return intake ? <Steps key={intake.id} intake={intake} /> : null;
};

type ActProps = Pick<Step, 'name'> & { act: NonNullable<Step['action']>; isRecorded: boolean; onClick: () => void };

/** What is written down already is changed; of what, is said to those who do not see the row. */
const ActButton = ({ name, act, isRecorded, onClick }: ActProps) => {
  const translate = useTranslate();
  const changes = isRecorded && act !== 'facts';
  return (
    <Button
      onClick={onClick}
      aria-label={changes ? `${translate('intakes.act.change')}: ${translate(`intakes.step.${name}`)}` : undefined}
      sx={{ minHeight: 44 }}
    >
      {translate(`intakes.act.${changes ? 'change' : act}`)}
    </Button>
  );
};

const Steps = ({ intake }: { intake: Intake }) => {
  const translate = useTranslate();
  const supervisor = useIdentity()?.role === 'supervisor';
  const steps = useSteps(intake, supervisor);
  const [chosen, choose] = useState<Step['action'] | null>(null);
  const close = () => choose(null);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      {intake.route === 'court' && intake.consent === 'refused' && !intake.courtInformedOn && !intake.closedOn && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('intakes.courtToBeInformed')}
        </Alert>
      )}
      {intake.route !== 'court' && intake.consent === 'refused' && !intake.closedOn && (
        <FamilyRefuses intake={intake} />
      )}
      <Stack component="ol" sx={{ gap: 1, m: 0, p: 0, listStyle: 'none' }}>
        {steps.map(({ name, said, action }) => (
          <Box
            component="li"
            key={name}
            sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
          >
            <Box sx={{ minWidth: 0, flex: '1 1 200px' }}>
              <Typography sx={{ fontWeight: 600 }}>{translate(`intakes.step.${name}`)}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {said || translate(hasBegun(intake) ? 'intakes.notRecorded' : 'intakes.notYet')}
              </Typography>
              {name === 'received' && <RouteFacts intake={intake} />}
            </Box>
            {action === 'assign' ? (
              <Button component={Link} to={`/assignments/create?familyId=${intake.familyId}`} sx={{ minHeight: 44 }}>
                {translate('intakes.act.assign')}
              </Button>
            ) : (
              action && <ActButton name={name} act={action} isRecorded={said !== ''} onClick={() => choose(action)} />
            )}
          </Box>
        ))}
      </Stack>
      {chosen === 'facts' && <CompleteFacts intake={intake} onClose={close} />}
      {chosen && chosen !== 'facts' && chosen !== 'assign' && (
        <StepDialog intake={intake} kind={chosen} onClose={close} />
      )}
    </Paper>
  );
};

/** Without consent there is no work: how the referral is closed depends on how far it has come. */
const FamilyRefuses = ({ intake: { familyId, decision, assigned } }: { intake: Intake }) => {
  const translate = useTranslate();
  const howFar = assigned ? 'assigned' : decision ? 'decided' : 'undecided';
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {translate('intakes.familyRefuses')} {translate(`intakes.ifItStaysSo.${howFar}`)}{' '}
      {assigned && <Link to={proposePath(familyId)}>{translate('endings.endWork')}</Link>}
    </Alert>
  );
};
