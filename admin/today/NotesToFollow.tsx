import EditIcon from '@mui/icons-material/EditNoteOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { dayInWords } from '../app/Day.tsx';
import { pathOf, SubjectCard } from './SubjectCard.tsx';
import { TodaySection } from './TodaySection.tsx';

/** Visits whose note was put off. */
export const NotesToFollow = ({ notes }: { notes: ActivityLog[] }) => {
  const translate = useTranslate();
  return (
    <TodaySection title="today.notes" count={notes.length}>
      {notes.map((log) => (
        <SubjectCard
          key={log.id}
          path={pathOf(log)}
          name={log.subjectName}
          about={translate('today.noteOf', { kind: translate(`visits.kind.${log.kind}`), day: dayInWords(log.heldOn) })}
        >
          <Button
            component={Link}
            to={`/activity-logs/${log.id}`}
            variant="contained"
            startIcon={<EditIcon />}
            sx={{ minHeight: 44 }}
            aria-label={`${translate('today.writeNote')}: ${log.subjectName}`}
          >
            {translate('today.writeNote')}
          </Button>
        </SubjectCard>
      ))}
    </TodaySection>
  );
};
