import Add from '@mui/icons-material/Add';
import {
  Link as Appearance,
  Button,
  Stack,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { List, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { inPercent, inZloty, shareOf } from '#contract/money.ts';
import type { ProgrammeYear } from '#contract/programme.ts';
import { FigureTable } from './FigureTable.tsx';
import { ofYears } from './period.ts';

/** What the task was worth each year and what the ministry gave; the rest follows. */
export const ProgrammeYearList = () => (
  <List
    title="programme.years.title"
    actions={false}
    empty={false}
    exporter={false}
    sort={{ field: 'year', order: 'DESC' }}
    pagination={false}
    perPage={100}
    component="div"
  >
    <Years />
  </List>
);

const Years = () => {
  const translate = useTranslate();
  const { data, filterValues, setFilters } = useListContext<ProgrammeYear>();
  const name = (figure: string) => translate(`programme.money.${figure}`);
  const narrowed = filterValues.yearFrom || filterValues.yearUntil;

  return (
    <Stack sx={{ gap: 2, pb: 2 }}>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button component={Link} to="/programme-years/create" variant="contained" startIcon={<Add />}>
          {translate('programme.years.add')}
        </Button>
        {narrowed && <Button onClick={() => setFilters({})}>{translate('programme.years.all')}</Button>}
      </Stack>
      {data?.length === 0 && <Typography>{translate('programme.years.empty')}</Typography>}
      {data && data.length > 0 && (
        <FigureTable label={translate('programme.years.title')}>
          <TableHead>
            <TableRow>
              <TableCell>{name('year')}</TableCell>
              <TableCell align="right">{name('taskValue')}</TableCell>
              <TableCell align="right">{name('grant')}</TableCell>
              <TableCell align="right">{name('own')}</TableCell>
              <TableCell align="right">{name('share')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((year) => (
              <YearRow key={year.id} year={year} />
            ))}
          </TableBody>
        </FigureTable>
      )}
    </Stack>
  );
};

const YearRow = ({ year: { id, year, taskValueGrosze, grantGrosze, can } }: { year: ProgrammeYear }) => {
  const translate = useTranslate();
  const { from, until } = ofYears(year);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {can.update ? (
          <Appearance
            component={Link}
            to={`/programme-years/${id}`}
            aria-label={translate('programme.money.edit', { year })}
          >
            {year}
          </Appearance>
        ) : (
          year
        )}
      </TableCell>
      <TableCell align="right">{inZloty(taskValueGrosze)}</TableCell>
      <TableCell align="right">{inZloty(grantGrosze)}</TableCell>
      <TableCell align="right">{inZloty(taskValueGrosze - grantGrosze)}</TableCell>
      <TableCell align="right">{inPercent(shareOf(grantGrosze, taskValueGrosze))}</TableCell>
      <TableCell align="right">
        <Appearance component={Link} to={`/programme-report?${new URLSearchParams({ from, until })}`}>
          {translate('programme.years.toReport', { year })}
        </Appearance>
      </TableCell>
    </TableRow>
  );
};
