import { Box, Chip, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ActivityLog } from '#contract/activityLogs.ts';
import type { TimelineLine } from '#contract/timeline.ts';
import { useOutcomeInWords } from '../activityLogs/kinds.ts';
import { dayInWords } from '../app/Day.tsx';
import { hoursInWords } from '../app/Hours.tsx';
import { useFormsOfSupport } from '../plans/formsOfSupport.ts';
import { lineInWords, pathOf } from './lineWords.ts';

/** What happened, when, by whom; contacts say more, since they are what one looks for. */
export const Line = ({ line }: { line: TimelineLine }) => {
  const translate = useTranslate();
  const { on, event, facts, text, byName } = line;
  const path = pathOf(line);
  const day = (
    <Typography component="span" sx={{ fontWeight: 650 }}>
      {dayInWords(on)}
    </Typography>
  );
  return (
    <Paper
      component="article"
      variant="outlined"
      sx={{ p: 1.5, borderLeft: 4, borderLeftColor: colourOf(line), opacity: facts.withdrawn ? 0.75 : 1 }}
    >
      <Box sx={{ display: 'flex', columnGap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        {path ? (
          <Box
            component={Link}
            to={path}
            aria-label={translate(event === 'contact' ? 'visits.open' : 'timeline.open', { day: dayInWords(on) })}
            sx={{ color: 'primary.main', display: 'inline-flex', alignItems: 'center', minHeight: { xs: 44, md: 28 } }}
          >
            {day}
          </Box>
        ) : (
          day
        )}
        {event === 'contact' ? (
          <Contact facts={facts as unknown as ActivityLog} />
        ) : (
          <Typography component="span" sx={{ textDecoration: facts.withdrawn ? 'line-through' : 'none' }}>
            {lineInWords(line, translate)}
          </Typography>
        )}
      </Box>
      {event === 'contact' && <Support facts={facts as unknown as ActivityLog} />}
      {text && <Typography sx={{ whiteSpace: 'pre-line', mt: 0.5 }}>{text}</Typography>}
      {byName && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {byName}
        </Typography>
      )}
    </Paper>
  );
};

type Facts = Pick<ActivityLog, 'kind' | 'outcome' | 'minutes' | 'institution' | 'formsOfSupport' | 'noteToFollow'>;

const Contact = ({ facts: { kind, outcome, noteToFollow } }: { facts: Facts }) => {
  const translate = useTranslate();
  const outcomeInWords = useOutcomeInWords();
  return (
    <>
      <Typography component="span">{translate(`visits.kind.${kind}`)}</Typography>
      {outcome !== 'tookPlace' && (
        <Chip size="small" variant="outlined" color="warning" label={outcomeInWords(kind, outcome)} />
      )}
      {noteToFollow && <Chip size="small" color="warning" label={translate('visits.noteMissing')} />}
    </>
  );
};

const Support = ({ facts: { outcome, minutes, institution, formsOfSupport } }: { facts: Facts }) => {
  const { nameOf } = useFormsOfSupport();
  const facts = [
    institution,
    outcome === 'tookPlace' && minutes && hoursInWords(minutes),
    ...formsOfSupport.map(nameOf),
  ];
  const said = facts.filter(Boolean).join(' · ');
  return (
    said && (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {said}
      </Typography>
    )
  );
};

function colourOf({ kind, event, facts }: TimelineLine) {
  if (event === 'contact') return facts.outcome === 'tookPlace' ? 'success.main' : 'warning.main';
  if (event === 'dangerNoticed') return 'error.main';
  if (event === 'warningSince') return 'warning.main';
  return kind === 'work' ? 'primary.main' : 'divider';
}
