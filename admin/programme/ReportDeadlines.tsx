import { Link as Appearance, TableBody, TableCell, TableFooter, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ProgrammeReport } from '#contract/programme.ts';
import { FigureLink } from './FigureLink.tsx';
import { FigureTable } from './FigureTable.tsx';
import { deadlinesPath } from './figurePaths.ts';
import { useNumbers } from './inNumbers.ts';
import { ReportSection } from './ReportSection.tsx';

/** How assessments due in the period stand today. The rows add up to the total; a row of two states has a list for each. */
export const ReportDeadlines = ({ report }: { report: ProgrammeReport }) => {
  const translate = useTranslate();
  const { count } = useNumbers();
  const { due, met, metLate, missedOrOverdue } = report.deadlines;
  const name = (figure: string) => translate(`programme.deadlines.${figure}`);
  const list = (state: 'missed' | 'overdue' | 'dueSoon' | 'upcoming') => (
    <Appearance component={Link} to={deadlinesPath(report, state)}>
      {name(state)}
    </Appearance>
  );

  return (
    <ReportSection title={name('title')} define="deadlines">
      <FigureTable label={name('title')}>
        <TableBody>
          <TableRow>
            <TableCell component="th" scope="row">
              {name('met')}
            </TableCell>
            <TableCell align="right">
              <FigureLink to={deadlinesPath(report, 'met')} name={name('met')} figure={count(met)} />
            </TableCell>
          </TableRow>
          <TableRow>
            <TableCell component="th" scope="row">
              {name('metLate')}
            </TableCell>
            <TableCell align="right">
              <FigureLink to={deadlinesPath(report, 'metLate')} name={name('metLate')} figure={count(metLate)} />
            </TableCell>
          </TableRow>
          <TableRow>
            <TableCell component="th" scope="row">
              {name('missedOrOverdue')} ({list('overdue')} · {list('missed')})
            </TableCell>
            <TableCell align="right">{count(missedOrOverdue)}</TableCell>
          </TableRow>
          <TableRow>
            <TableCell component="th" scope="row">
              {name('notYet')} ({list('dueSoon')} · {list('upcoming')})
            </TableCell>
            <TableCell align="right">{count(due - met - metLate - missedOrOverdue)}</TableCell>
          </TableRow>
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row">
              {name('due')}
            </TableCell>
            <TableCell align="right">{count(due)}</TableCell>
          </TableRow>
        </TableFooter>
      </FigureTable>
    </ReportSection>
  );
};
