import { Box, Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ActivityKind, type ActivityLog } from '#contract/activityLogs.ts';
import { dayInWords } from '../app/Day.tsx';
import { hoursInWords } from '../app/Hours.tsx';
import { useFormsOfSupport } from '../plans/formsOfSupport.ts';
import { useOutcomeInWords } from './kinds.ts';

const step = 20;

/** Everything that was written down about a family, newest first. */
export const Timeline = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const [kind, setKind] = useState<ActivityLog['kind'] | 'attempted' | null>(null);
  const [shown, setShown] = useState(step);
  const { data, total = 0 } = useGetList<ActivityLog>('activity-logs', {
    filter: { familyId, ...(kind === 'attempted' ? { attempted: true } : { kind }) },
    sort: { field: 'heldOn', order: 'DESC' },
    pagination: { page: 1, perPage: shown },
  });

  return (
    <Stack sx={{ gap: 1 }}>
      <Box
        role="group"
        aria-label={translate('resources.activity-logs.fields.kind')}
        sx={{
          display: 'flex',
          gap: 1,
          flexWrap: { xs: 'nowrap', md: 'wrap' },
          overflowX: 'auto',
          mx: { xs: -2, md: 0 },
          px: { xs: 2, md: 0 },
          py: 0.5,
        }}
      >
        {[null, ...ActivityKind.options, 'attempted' as const].map((option) => (
          <Chip
            key={option ?? 'all'}
            clickable
            component="button"
            aria-pressed={kind === option}
            color={kind === option ? 'primary' : 'default'}
            variant={kind === option ? 'filled' : 'outlined'}
            label={translate(option === null ? 'visits.allKinds' : `visits.kind.${option}`)}
            onClick={() => setKind(option)}
            sx={{ height: { xs: 44, md: 36 }, borderRadius: 6, flexShrink: 0 }}
          />
        ))}
      </Box>
      {data?.length === 0 && <Typography>{translate(kind ? 'visits.noEntriesOfKind' : 'visits.noEntries')}</Typography>}
      {data?.map((log) => (
        <TimelineEntry key={log.id} log={log} />
      ))}
      {data && total > data.length && (
        <Button variant="outlined" onClick={() => setShown(shown + step)} sx={{ alignSelf: 'flex-start' }}>
          {translate('visits.older')}
        </Button>
      )}
    </Stack>
  );
};

const TimelineEntry = ({ log }: { log: ActivityLog }) => {
  const translate = useTranslate();
  const { nameOf } = useFormsOfSupport();
  const { id, heldOn, kind, outcome, minutes, institution, note, noteToFollow, formsOfSupport, recordedByName } = log;
  const outcomeInWords = useOutcomeInWords();
  const tookPlace = outcome === 'tookPlace';
  const facts = [institution, tookPlace && minutes && hoursInWords(minutes), ...formsOfSupport.map(nameOf)].filter(
    Boolean,
  );

  return (
    <Paper
      component="article"
      variant="outlined"
      sx={{ p: 1.5, borderLeft: 4, borderLeftColor: tookPlace ? 'success.main' : 'warning.main' }}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography
          component={Link}
          to={`/activity-logs/${id}/show`}
          aria-label={translate('visits.open', { day: dayInWords(heldOn) })}
          sx={{
            color: 'primary.main',
            fontWeight: 650,
            display: 'inline-flex',
            alignItems: 'center',
            minHeight: { xs: 44, md: 28 },
          }}
        >
          {dayInWords(heldOn)}
        </Typography>
        <Typography component="span">{translate(`visits.kind.${kind}`)}</Typography>
        {!tookPlace && <Chip size="small" variant="outlined" color="warning" label={outcomeInWords(kind, outcome)} />}
        {noteToFollow && <Chip size="small" color="warning" label={translate('visits.noteMissing')} />}
      </Box>
      {facts.length > 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {facts.join(' · ')}
        </Typography>
      )}
      {note && <Typography sx={{ whiteSpace: 'pre-line', mt: 0.5 }}>{note}</Typography>}
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {recordedByName}
      </Typography>
    </Paper>
  );
};
