import { Link as Appearance, Box, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ProgrammeReport } from '#contract/programme.ts';
import { FigureGrid } from '../app/FigureGrid.tsx';
import { Definition } from './Definition.tsx';
import { attemptsPath, entriesPath } from './figurePaths.ts';
import { HoursChart } from './HoursChart.tsx';
import { useNumbers } from './inNumbers.ts';
import { MainFigure } from './MainFigure.tsx';
import { ReportSection } from './ReportSection.tsx';
import { WorkByForm } from './WorkByForm.tsx';

type Props = { report: ProgrammeReport; previous?: ProgrammeReport };

export const ReportWork = ({ report, previous }: Props) => {
  const translate = useTranslate();
  const { count, hours } = useNumbers();
  const { total } = report.work;
  const before = previous?.work.total;
  const name = (figure: string) => translate(`programme.work.${figure}`);

  return (
    <>
      <ReportSection title={name('title')}>
        <FigureGrid>
          <MainFigure
            name={name('entries')}
            figure={count(total.entries)}
            define="entries"
            to={entriesPath(report)}
            previous={before && count(before.entries)}
          />
          <MainFigure
            name={name('visits')}
            figure={count(total.visits)}
            define="visits"
            to={entriesPath(report, { kind: 'visit' })}
            previous={before && count(before.visits)}
          />
          <MainFigure
            name={name('hours')}
            figure={hours(total.minutes)}
            define="hours"
            to={entriesPath(report)}
            previous={before && hours(before.minutes)}
          />
          <Attempts report={report} previous={previous} />
        </FigureGrid>
      </ReportSection>

      <ReportSection title={name('byForm')}>
        <Stack sx={{ gap: 2 }}>
          <WorkByForm report={report} />
          <HoursChart report={report} />
        </Stack>
      </ReportSection>
    </>
  );
};

const outcomes = ['notAtHome', 'refused', 'cancelled'] as const;

/** Three outcomes in one figure, and a list for each: the lists are narrowed by one outcome at a time. */
const Attempts = ({ report, previous }: Props) => {
  const translate = useTranslate();
  const { count } = useNumbers();
  const name = translate('programme.work.attempts');
  return (
    <Paper variant="outlined" sx={{ p: 2, breakInside: 'avoid' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="body2">{name}</Typography>
        <Definition of="attempts" name={name} />
      </Box>
      <Typography component="p" variant="h4" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {count(report.work.attempts)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', minHeight: '1.5em' }}>
        {previous && translate('programme.previous', { figure: count(previous.work.attempts) })}
      </Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {outcomes.map((outcome, n) => (
          <span key={outcome}>
            {n > 0 && ' · '}
            <Appearance component={Link} to={attemptsPath(report, outcome)}>
              {translate(`visits.outcome.${outcome}`)}
            </Appearance>
          </span>
        ))}
      </Typography>
    </Paper>
  );
};
