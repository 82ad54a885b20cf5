import { Box, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProgrammeReport } from '#contract/programme.ts';
import { FigureGrid } from '../app/FigureGrid.tsx';
import { Definition } from './Definition.tsx';
import { FigureLink } from './FigureLink.tsx';
import { FigureTable } from './FigureTable.tsx';
import {
  childrenInCarePath,
  childrenPath,
  endedFamiliesPath,
  familiesPath,
  fosterFamiliesPath,
} from './figurePaths.ts';
import { useNumbers } from './inNumbers.ts';
import { MainFigure } from './MainFigure.tsx';
import type { Period } from './period.ts';
import { ReportSection } from './ReportSection.tsx';

type Props = { report: ProgrammeReport; previous?: ProgrammeReport };

export const ReportPeople = ({ report, previous }: Props) => {
  const translate = useTranslate();
  const { count } = useNumbers();
  const { people } = report;
  const name = (figure: string) => translate(`programme.people.${figure}`);
  const was = (figure: 'families' | 'children' | 'fosterFamilies' | 'childrenInCare') =>
    previous && count(previous.people[figure]);

  return (
    <ReportSection title={name('title')}>
      <FigureGrid>
        <MainFigure
          name={name('families')}
          figure={count(people.families)}
          define="families"
          to={familiesPath(report)}
          previous={was('families')}
        >
          <OnLastDay of="families" to={familiesPath(lastDayOf(report))} count={people.familiesOnLastDay} />
        </MainFigure>
        <MainFigure
          name={name('children')}
          figure={count(people.children)}
          define="children"
          to={childrenPath(report)}
          previous={was('children')}
        />
        <MainFigure
          name={name('fosterFamilies')}
          figure={count(people.fosterFamilies)}
          define="fosterFamilies"
          to={fosterFamiliesPath(report)}
          previous={was('fosterFamilies')}
        >
          <OnLastDay
            of="fosterFamilies"
            to={fosterFamiliesPath(lastDayOf(report))}
            count={people.fosterFamiliesOnLastDay}
          />
        </MainFigure>
        <MainFigure
          name={name('childrenInCare')}
          figure={count(people.childrenInCare)}
          define="childrenInCare"
          to={childrenInCarePath(report)}
          previous={was('childrenInCare')}
        />
      </FigureGrid>

      <Box
        sx={{
          display: 'grid',
          gap: 2,
          mt: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <Breakdown
          title="byRoute"
          rows={people.familiesByRoute.map(({ route, families }) => ({
            name: translate(`families.intakeRoute.${route}`),
            families,
            to: familiesPath(report, { intakeRoute: route }),
          }))}
        />
        <Breakdown
          title="endings"
          rows={people.endings.map(({ reason, families }) => ({
            name: translate(`programme.people.ending.${reason}`),
            families,
            to: endedFamiliesPath(report, reason),
          }))}
        />
      </Box>
    </ReportSection>
  );
};

const lastDayOf = ({ until }: Period): Period => ({ from: until, until });

type OnLastDayProps = { of: 'families' | 'fosterFamilies'; to: string; count: number };

const OnLastDay = ({ of, to, count }: OnLastDayProps) => {
  const translate = useTranslate();
  const numbers = useNumbers();
  const name = translate('programme.people.onLastDay');
  return (
    <Typography variant="body2" sx={{ mt: 0.5 }}>
      {name}:{' '}
      <FigureLink
        to={to}
        name={`${translate(`programme.people.${of}`)}, ${name}`}
        figure={numbers.count(count)}
        define={`${of}OnLastDay`}
      />
    </Typography>
  );
};

type BreakdownProps = { title: 'byRoute' | 'endings'; rows: { name: string; families: number; to: string }[] };

const Breakdown = ({ title, rows }: BreakdownProps) => {
  const translate = useTranslate();
  const { count } = useNumbers();
  const label = translate(`programme.people.${title}`);
  return (
    <Box sx={{ minWidth: 0, breakInside: 'avoid' }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {label}
        <Definition of={title} name={label} />
      </Typography>
      <FigureTable label={label}>
        <TableBody>
          {rows.map(({ name, families, to }) => (
            <TableRow key={to}>
              <TableCell component="th" scope="row">
                {name}
              </TableCell>
              <TableCell align="right">
                <FigureLink to={to} name={name} figure={count(families)} define={title} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </FigureTable>
    </Box>
  );
};
