import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assignment } from '#contract/assignments.ts';
import { warsawDay } from '#contract/calendar.ts';

/** To somebody else, with acceptance; only of what goes on today. */
export const HandOverLink = ({ assignment }: { assignment: Assignment }) => {
  const translate = useTranslate();
  const { staffId, familyId, fosterFamilyId, subjectName, startedOn, endedOn, can } = assignment;
  const today = warsawDay(new Date());
  if (!can.update || startedOn > today || (endedOn !== null && endedOn < today)) return null;
  return (
    <Button
      size="small"
      component={Link}
      to={`/hand-overs/create?${new URLSearchParams({ giverId: staffId, fileId: (familyId ?? fosterFamilyId)! })}`}
      aria-label={translate('handOvers.giveOf', { name: subjectName })}
    >
      {translate('handOvers.giveOne')}
    </Button>
  );
};
