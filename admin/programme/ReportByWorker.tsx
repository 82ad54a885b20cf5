import { TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProgrammeReport } from '#contract/programme.ts';
import { FigureLink } from './FigureLink.tsx';
import { FigureTable } from './FigureTable.tsx';
import { entriesPath, familiesPath, fosterFamiliesPath } from './figurePaths.ts';
import { useNumbers } from './inNumbers.ts';
import type { Period } from './period.ts';
import { ReportSection } from './ReportSection.tsx';

export const ReportByWorker = ({ report }: { report: ProgrammeReport }) => {
  const translate = useTranslate();
  const { count, hours } = useNumbers();
  const name = (figure: string) => translate(`programme.byWorker.${figure}`);
  const work = (figure: string) => translate(`programme.work.${figure}`);
  const { total } = report.work;
  if (report.byWorker.length === 0)
    return <ReportSection title={name('title')}>{translate('programme.byWorker.none')}</ReportSection>;

  return (
    <ReportSection title={name('title')} define="byWorker">
      <FigureTable label={name('title')}>
        <TableHead>
          <TableRow>
            <TableCell>{name('name')}</TableCell>
            <TableCell align="right">{name('families')}</TableCell>
            <TableCell align="right">{name('fosterFamilies')}</TableCell>
            <TableCell align="right">{work('entries')}</TableCell>
            <TableCell align="right">{work('visits')}</TableCell>
            <TableCell align="right">{work('hours')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {report.byWorker.map((worker) => (
            <WorkerRow key={worker.staffId} worker={worker} period={report} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row" colSpan={3}>
              {name('total')}
            </TableCell>
            <TableCell align="right">
              <FigureLink to={entriesPath(report)} name={work('entries')} figure={count(total.entries)} />
            </TableCell>
            <TableCell align="right">
              <FigureLink
                to={entriesPath(report, { kind: 'visit' })}
                name={work('visits')}
                figure={count(total.visits)}
              />
            </TableCell>
            <TableCell align="right">
              <FigureLink to={entriesPath(report)} name={work('hours')} figure={hours(total.minutes)} />
            </TableCell>
          </TableRow>
        </TableFooter>
      </FigureTable>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {name('totalMeans')}
      </Typography>
    </ReportSection>
  );
};

type Props = { worker: ProgrammeReport['byWorker'][number]; period: Period };

const WorkerRow = ({ worker, period }: Props) => {
  const translate = useTranslate();
  const { count, hours } = useNumbers();
  const { staffId, name, role, families, fosterFamilies, entries, visits, minutes } = worker;
  const of = (figure: string) => `${name}, ${translate(`programme.${figure}`)}`;
  const byThem = { coveredBy: staffId };

  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {name}
        <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
          {role ? translate(`staff.role.${role}`) : translate('programme.byWorker.noRole')}
        </Typography>
      </TableCell>
      <TableCell align="right">
        <FigureLink to={familiesPath(period, byThem)} name={of('byWorker.families')} figure={count(families)} />
      </TableCell>
      <TableCell align="right">
        <FigureLink
          to={fosterFamiliesPath(period, byThem)}
          name={of('byWorker.fosterFamilies')}
          figure={count(fosterFamilies)}
        />
      </TableCell>
      <TableCell align="right">
        <FigureLink
          to={entriesPath(period, { recordedById: staffId })}
          name={of('work.entries')}
          figure={count(entries)}
        />
      </TableCell>
      <TableCell align="right">
        <FigureLink
          to={entriesPath(period, { recordedById: staffId, kind: 'visit' })}
          name={of('work.visits')}
          figure={count(visits)}
        />
      </TableCell>
      <TableCell align="right">
        <FigureLink
          to={entriesPath(period, { recordedById: staffId })}
          name={of('work.hours')}
          figure={hours(minutes)}
        />
      </TableCell>
    </TableRow>
  );
};
