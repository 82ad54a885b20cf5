import { TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { assistantForms, coordinatorForms, type ProgrammeForm } from '#contract/formsOfSupport.ts';
import type { ProgrammeReport } from '#contract/programme.ts';
import { Definition } from './Definition.tsx';
import { FigureLink } from './FigureLink.tsx';
import { FigureTable } from './FigureTable.tsx';
import { entriesPath } from './figurePaths.ts';
import { useNumbers } from './inNumbers.ts';

/** Entries, visits and hours under each form of the programme, in its order; the total counts every entry once. */
export const WorkByForm = ({ report }: { report: ProgrammeReport }) => {
  const translate = useTranslate();
  const { count, hours } = useNumbers();
  const name = (figure: string) => translate(`programme.work.${figure}`);
  const { total } = report.work;

  return (
    <div>
      <FigureTable label={name('byForm')}>
        <TableHead>
          <TableRow>
            <TableCell>{name('form')}</TableCell>
            {(['entries', 'visits', 'hours'] as const).map((figure) => (
              <TableCell key={figure} align="right">
                {name(figure)}
                <Definition of={figure} name={name(figure)} />
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          <FormsOf profession="assistants" forms={assistantForms} report={report} />
          <FormsOf profession="coordinators" forms={coordinatorForms} report={report} />
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row">
              {name('total')}
            </TableCell>
            <TableCell align="right">
              <FigureLink to={entriesPath(report)} name={name('entries')} figure={count(total.entries)} />
            </TableCell>
            <TableCell align="right">
              <FigureLink
                to={entriesPath(report, { kind: 'visit' })}
                name={name('visits')}
                figure={count(total.visits)}
              />
            </TableCell>
            <TableCell align="right">
              <FigureLink to={entriesPath(report)} name={name('hours')} figure={hours(total.minutes)} />
            </TableCell>
          </TableRow>
        </TableFooter>
      </FigureTable>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {name('footnote')}
      </Typography>
    </div>
  );
};

type FormsProps = { profession: string; forms: readonly ProgrammeForm[]; report: ProgrammeReport };

const FormsOf = ({ profession, forms, report }: FormsProps) => {
  const translate = useTranslate();
  const { count, hours } = useNumbers();
  return (
    <>
      <TableRow>
        <TableCell component="th" scope="colgroup" colSpan={4} sx={{ fontWeight: 600, bgcolor: 'action.hover' }}>
          {translate(`programme.work.${profession}`)}
        </TableCell>
      </TableRow>
      {report.work.byForm
        .filter(({ form }) => forms.includes(form))
        .map(({ form, entries, visits, minutes }) => {
          const name = translate(`programme.form.${form}`);
          return (
            <TableRow key={form}>
              <TableCell component="th" scope="row">
                {name}
              </TableCell>
              <TableCell align="right">
                <FigureLink to={entriesPath(report, { programmeForm: form })} name={name} figure={count(entries)} />
              </TableCell>
              <TableCell align="right">
                <FigureLink
                  to={entriesPath(report, { programmeForm: form, kind: 'visit' })}
                  name={name}
                  figure={count(visits)}
                />
              </TableCell>
              <TableCell align="right">
                <FigureLink to={entriesPath(report, { programmeForm: form })} name={name} figure={hours(minutes)} />
              </TableCell>
            </TableRow>
          );
        })}
    </>
  );
};
