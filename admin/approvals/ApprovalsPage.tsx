import { Box, Paper, Stack, Typography } from '@mui/material';
import { useId } from 'react';
import { Title, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assessment } from '#contract/assessments.ts';
import type { EndingProposal } from '#contract/endings.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';

type Line = { id: string; about: string; from: string; path: string };

/** What waits for a supervisor's decision, what has waited longest first: plans, assessments, endings of work. */
export const ApprovalsPage = () => {
  const translate = useTranslate();
  const longest = (field: string) =>
    ({ sort: { field, order: 'ASC' }, pagination: { page: 1, perPage: 100 } }) as const;
  const { data: plans } = useGetList<HelpPlan>('help-plans', {
    filter: { status: 'submitted' },
    ...longest('submittedOn'),
  });
  const { data: assessments } = useGetList<Assessment>('assessments', {
    filter: { status: 'submitted' },
    ...longest('submittedOn'),
  });
  const { data: endings } = useGetList<EndingProposal>('ending-proposals', {
    filter: { status: 'waiting' },
    ...longest('proposedOn'),
  });
  if (!plans || !assessments || !endings) return <Title title={translate('approvals.title')} />;
  const since = (name: string, day: string | null) =>
    translate('approvals.since', { name, day: day ? dayInWords(day) : '' });
  const parts: [string, Line[]][] = [
    [
      'endings',
      endings.map(({ id, familyName, proposedByName, proposedOn }) => ({
        id,
        about: familyName,
        from: since(proposedByName, proposedOn),
        path: `/ending-proposals/${id}/show`,
      })),
    ],
    [
      'assessments',
      assessments.map(({ id, subjectName, recordedByName, submittedOn }) => ({
        id,
        about: subjectName,
        from: since(recordedByName, submittedOn),
        path: `/assessments/${id}/show`,
      })),
    ],
    [
      'plans',
      plans.map(({ id, subjectName, draftedByName, submittedOn }) => ({
        id,
        about: subjectName,
        from: since(draftedByName, submittedOn),
        path: `/help-plans/${id}/show`,
      })),
    ],
  ];

  return (
    <Stack sx={{ gap: 3, maxWidth: 860, my: 2 }}>
      <Title title={translate('approvals.title')} />
      {parts.every(([, lines]) => lines.length === 0) && <Typography>{translate('approvals.nothing')}</Typography>}
      {parts.map(([kind, lines]) => lines.length > 0 && <Part key={kind} kind={kind} lines={lines} />)}
    </Stack>
  );
};

const Part = ({ kind, lines }: { kind: string; lines: Line[] }) => {
  const translate = useTranslate();
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography component="h2" variant="h6" id={titleId} sx={{ mb: 1 }}>
        {translate(`approvals.${kind}`)} ({lines.length})
      </Typography>
      <Paper component="ul" variant="outlined" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {lines.map(({ id, about, from, path }) => (
          <Box component="li" key={id} sx={{ px: 2, py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <Box
              component={Link}
              to={path}
              sx={{
                color: 'primary.main',
                fontWeight: 600,
                display: 'inline-flex',
                alignItems: 'center',
                minHeight: 44,
              }}
            >
              {about}
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {from}
            </Typography>
          </Box>
        ))}
      </Paper>
    </Box>
  );
};
