import { Chip, LinearProgress, Stack, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { warsawDay } from '#contract/calendar.ts';
import type { ProgrammeReport } from '#contract/programme.ts';
import { dayInWords } from '../app/Day.tsx';
import { Unavailable } from '../app/Unavailable.tsx';
import { MakeReport } from './MakeReport.tsx';
import { PeriodChooser } from './PeriodChooser.tsx';
import { PrintStyles } from './PrintStyles.tsx';
import { before, type Period, periodFrom } from './period.ts';
import { ReportByWorker } from './ReportByWorker.tsx';
import { ReportDeadlines } from './ReportDeadlines.tsx';
import { ReportGaps } from './ReportGaps.tsx';
import { ReportMoney } from './ReportMoney.tsx';
import { ReportPeople } from './ReportPeople.tsx';
import { ReportRuns } from './ReportRuns.tsx';
import { ReportWork } from './ReportWork.tsx';
import { useProgrammeReport } from './useProgrammeReport.ts';

/** The programme report of a period: gaps first, then figures, each of which opens the list behind it. */
export const ProgrammeReportPage = () => {
  const translate = useTranslate();
  const [address, setAddress] = useSearchParams();
  const today = warsawDay(new Date());
  const period = periodFrom(address, today);
  const { data: report, isPending, error } = useProgrammeReport(period);
  const { data: previous } = useProgrammeReport(before(period));

  return (
    <Stack sx={{ gap: 3, pb: 2, minWidth: 0 }}>
      <Title title={translate('programme.title')} />
      <PrintStyles />
      <Stack direction="row" className="no-print" sx={{ gap: 2, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <PeriodChooser
          period={period}
          thisYear={Number(today.slice(0, 4))}
          onChoose={({ from, until }) => setAddress({ from, until })}
        />
        {report && <MakeReport period={period} />}
      </Stack>
      {isPending && <LinearProgress />}
      {error && !report && <Unavailable error={error} />}
      {report && (
        <>
          <ReportHeading report={report} stillGoesOn={report.until >= today} comparedWith={before(period)} />
          <ReportGaps report={report} />
          <ReportPeople report={report} previous={previous} />
          <ReportWork report={report} previous={previous} />
          <ReportByWorker report={report} />
          <ReportDeadlines report={report} />
          <ReportMoney report={report} />
        </>
      )}
      <ReportRuns />
    </Stack>
  );
};

type HeadingProps = { report: ProgrammeReport; stillGoesOn: boolean; comparedWith: Period };

const ReportHeading = ({ report, stillGoesOn, comparedWith }: HeadingProps) => {
  const translate = useTranslate();
  return (
    <div>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {report.unitName}
      </Typography>
      <Typography variant="h5" aria-hidden sx={{ display: 'none', '@media print': { display: 'block' } }}>
        {translate('programme.title')}
      </Typography>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="h2" variant="h5">
          {dayInWords(report.from)} – {dayInWords(report.until)}
        </Typography>
        <Chip label={translate('programme.preview')} variant="outlined" size="small" />
      </Stack>
      <Typography variant="body2">„{translate('programme.programmeName')}”</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {stillGoesOn && `${translate('programme.period.notOver')} `}
        {translate('programme.previewMeans')}{' '}
        {translate('programme.previousPeriod', {
          from: dayInWords(comparedWith.from),
          until: dayInWords(comparedWith.until),
        })}
      </Typography>
    </div>
  );
};
