import { Box, Button, Chip, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { EmergencyAccess } from '#contract/emergencyAccesses.ts';
import { LogOfFileButton } from '../access/LogOfFileButton.tsx';
import { Instant } from '../app/Instant.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { subjectPath } from '../assignments/subjectPath.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

const colors = { justified: 'success', notJustified: 'error' } as const;

/** Who opened whose file, when and why, and what was found about it. */
export const EmergencyAccessCard = ({ access }: { access: EmergencyAccess }) => {
  const translate = useTranslate();
  const identity = useIdentity();
  const [reviewing, setReviewing] = useState(false);
  const { staffId, staffName, subjectName, familyId, fosterFamilyId, grantedAt, expiresAt, reason, outcome, can } =
    access;
  const own = staffId === identity?.id;
  const label = (field: string) => translate(`resources.emergency-accesses.fields.${field}`);

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="h2" variant="h3">
          <Subject access={access} />
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={outcome ? colors[outcome] : 'warning'}
          label={translate(`emergencyAccesses.outcome.${outcome ?? 'waits'}`)}
        />
      </Box>
      <Typography>
        {label('staffName')}: <strong>{staffName}</strong>
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <Instant value={grantedAt} /> – <Instant value={expiresAt} />
      </Typography>
      <Typography sx={{ mt: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {label('reason')}: {reason}
      </Typography>
      <Review access={access} />
      {own && !outcome && identity?.role === 'supervisor' && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('emergencyAccesses.own')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
        {can.update && (
          <Button
            variant="contained"
            aria-label={`${translate('emergencyAccesses.review')}: ${staffName}, ${subjectName}`}
            onClick={() => setReviewing(true)}
          >
            {translate('emergencyAccesses.review')}
          </Button>
        )}
        {(subjectName || identity?.role === 'dataProtectionOfficer') && (
          <LogOfFileButton fileId={(familyId ?? fosterFamilyId)!} name={subjectName} path={subjectPath(access)} />
        )}
      </Box>
      {reviewing && <ReviewDialog access={access} onClose={() => setReviewing(false)} />}
    </Paper>
  );
};

/** By name and with a way in for those who may open it; for others only what kind of file it was. */
const Subject = ({ access }: { access: EmergencyAccess }) => {
  const translate = useTranslate();
  if (!access.subjectName) return translate(`emergencyAccesses.file.${access.familyId ? 'family' : 'fosterFamily'}`);
  return (
    <Box component={Link} to={subjectPath(access)} sx={{ color: 'primary.main' }}>
      {access.subjectName}
    </Box>
  );
};

const Review = ({ access: { reviewedAt, reviewedByName, reviewNote } }: { access: EmergencyAccess }) => {
  const translate = useTranslate();
  if (!reviewedAt) return null;
  return (
    <Typography variant="body2" component="div" sx={{ mt: 1 }}>
      {translate('resources.emergency-accesses.fields.reviewedByName')}: {reviewedByName},{' '}
      <Instant value={reviewedAt} />
      {reviewNote && <Box sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reviewNote}</Box>}
    </Typography>
  );
};
