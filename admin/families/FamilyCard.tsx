import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Family } from '#contract/families.ts';
import { OpenByChip } from '../access/OpenByChip.tsx';
import { dayInWords } from '../app/Day.tsx';
import { NextDue } from '../obligations/NextDue.tsx';
import { CallButton } from './CallButton.tsx';
import { FamilyStatusChip } from './FamilyStatusChip.tsx';
import { VisitButton } from './VisitButton.tsx';

/** A family on the phone: where, when last, what is due, and the two things one does on the way. */
export const FamilyCard = ({ family }: { family: Family }) => {
  const translate = useTranslate();
  const { id, name, street, city, phone, lastVisitOn, nextDueOn, endedOn, monitoringUntil, openBy, status } = family;
  const label = (field: string) => translate(`resources.families.fields.${field}`);
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Typography
        component={Link}
        to={`/families/${id}/show`}
        sx={{
          color: 'primary.main',
          fontWeight: 650,
          fontSize: '1.05rem',
          display: 'inline-flex',
          alignItems: 'center',
          minHeight: 44,
        }}
      >
        {name}
      </Typography>{' '}
      <OpenByChip openBy={openBy} /> <FamilyStatusChip status={status} />
      <Typography>
        {street}, {city}
      </Typography>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {label('lastVisitOn')}: {lastVisitOn ? dayInWords(lastVisitOn) : translate('families.never')}
        {nextDueOn && (
          <div>
            {label('nextDueOn')}: <NextDue nextDueOn={nextDueOn} />
          </div>
        )}
      </Typography>
      {endedOn && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {monitoringUntil
            ? `${label('monitoringUntil')}: ${dayInWords(monitoringUntil)}`
            : `${label('endedOn')}: ${dayInWords(endedOn)}`}
        </Typography>
      )}
      {(!endedOn || monitoringUntil) && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
          <VisitButton familyId={id} name={name} />
          <CallButton phone={phone} />
        </Box>
      )}
    </Paper>
  );
};
