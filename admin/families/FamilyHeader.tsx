import EditIcon from '@mui/icons-material/EditOutlined';
import AssessIcon from '@mui/icons-material/FactCheckOutlined';
import EndIcon from '@mui/icons-material/FlagOutlined';
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Family } from '#contract/families.ts';
import { FileActions } from '../access/FileActions.tsx';
import { dayInWords } from '../app/Day.tsx';
import { usePhone } from '../app/usePhone.ts';
import { proposePath } from '../endings/proposePath.ts';
import { DangerButton } from '../interventions/DangerButton.tsx';
import { SealChip } from '../seals/SealChip.tsx';
import { CallButton } from './CallButton.tsx';
import { FamilyStatusChip } from './FamilyStatusChip.tsx';
import { VisitButton } from './VisitButton.tsx';

/** Where they live, how they came, who looks after them, and what one does most. */
export const FamilyHeader = ({ family }: { family: Family }) => {
  const translate = useTranslate();
  const onPhone = usePhone();
  const { id, name, street, city, phone, lastVisitOn, endedOn, endingGround, monitoringUntil, can } = family;
  const file = { familyId: id };
  const actions = <FileActions file={file} name={name} path={`/families/${id}/show`} />;
  const { canAccess: mayEnd } = useCanAccess({ resource: 'ending-proposals', action: 'create' });
  const { canAccess: mayAssess } = useCanAccess({ resource: 'assessments', action: 'create' });

  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      {endedOn && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('families.ended', {
            day: dayInWords(endedOn),
            reason: translate(`endings.ground.${endingGround}`),
          })}{' '}
          {monitoringUntil && translate('families.monitored', { day: dayInWords(monitoringUntil) })}
        </Alert>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        {!endedOn && <FamilyStatusChip status={family.status} />}
        <SealChip file={file} />
      </Box>
      <Facts>
        <Fact label="street">
          {street}
          <br />
          {city}
        </Fact>
        <Fact label="lastVisitOn">{lastVisitOn ? dayInWords(lastVisitOn) : translate('families.never')}</Fact>
        {!onPhone && <CaseFacts family={family} />}
      </Facts>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 2 }}>
        {(!endedOn || monitoringUntil) && <VisitButton familyId={id} name={name} />}
        <CallButton phone={phone} />
        <DangerButton familyId={id} />
        {mayAssess && !endedOn && (
          <Button
            component={Link}
            to={`/assessments/create?familyId=${id}`}
            startIcon={<AssessIcon />}
            sx={{ minHeight: 44 }}
          >
            {translate('families.assess')}
          </Button>
        )}
        {mayEnd && !endedOn && family.status !== 'refusedAssignment' && (
          <Button component={Link} to={proposePath(id)} startIcon={<EndIcon />} sx={{ minHeight: 44 }}>
            {translate('families.endWork')}
          </Button>
        )}
        {can.update && (
          <Button component={Link} to={`/families/${id}`} startIcon={<EditIcon />} sx={{ minHeight: 44 }}>
            {translate('families.change')}
          </Button>
        )}
        {!onPhone && actions}
      </Box>
      {onPhone && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box
            component="summary"
            sx={{ boxSizing: 'border-box', minHeight: 44, py: 1.25, color: 'text.secondary', cursor: 'pointer' }}
          >
            {translate('families.more')}
          </Box>
          <Facts>
            <CaseFacts family={family} />
          </Facts>
          <Box sx={{ mt: 1 }}>{actions}</Box>
        </Box>
      )}
    </Paper>
  );
};

const CaseFacts = ({
  family: { signature, intakeRoute, intakeOn, courtSignature, assistants },
}: {
  family: Family;
}) => {
  const translate = useTranslate();
  return (
    <>
      <Fact label="signature">{signature}</Fact>
      <Fact label="intakeRoute">
        {translate(`families.intakeRoute.${intakeRoute}`)}
        {courtSignature && `, ${courtSignature}`}
        <br />
        {dayInWords(intakeOn)}
      </Fact>
      <Fact label="assistants">{assistants.join(', ') || translate('families.noAssistant')}</Fact>
    </>
  );
};

const Facts = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: { xs: 1, md: 2 }, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(5, auto)' } }}>
    {children}
  </Box>
);

const Fact = ({ label, children }: { label: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <div>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`resources.families.fields.${label}`)}
      </Typography>
      <Typography>{children}</Typography>
    </div>
  );
};
