import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HandOver } from '#contract/handOvers.ts';
import { dayInWords } from '../app/Day.tsx';

type Facts = Pick<
  HandOver,
  'openDuties' | 'overdueDuties' | 'nextDueOn' | 'draftPlans' | 'notesToFollow' | 'nextVisitOn'
>;

/** What hangs on a file: what is late first. */
export const ToTakeOver = ({ facts }: { facts: Facts }) => {
  const translate = useTranslate();
  const { openDuties, overdueDuties, nextDueOn, draftPlans, notesToFollow, nextVisitOn } = facts;
  const late = overdueDuties > 0;
  return (
    <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
      {late && (
        <Chip size="small" color="error" label={translate('handOvers.overdue', { smart_count: overdueDuties })} />
      )}
      <Chip
        size="small"
        variant="outlined"
        label={
          openDuties > 0
            ? translate('handOvers.duties', { smart_count: openDuties, day: dayInWords(nextDueOn!) })
            : translate('handOvers.noDuties')
        }
      />
      {draftPlans > 0 && (
        <Chip
          size="small"
          color="warning"
          variant="outlined"
          label={translate('handOvers.drafts', { smart_count: draftPlans })}
        />
      )}
      {notesToFollow > 0 && (
        <Chip
          size="small"
          color="warning"
          variant="outlined"
          label={translate('handOvers.notes', { smart_count: notesToFollow })}
        />
      )}
      {nextVisitOn && (
        <Chip
          size="small"
          variant="outlined"
          label={translate('handOvers.nextVisit', { day: dayInWords(nextVisitOn) })}
        />
      )}
    </Box>
  );
};
