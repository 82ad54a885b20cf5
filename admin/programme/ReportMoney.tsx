import { Button, Stack, TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { inPercent, inZloty } from '#contract/money.ts';
import type { ProgrammeReport } from '#contract/programme.ts';
import { FigureLink } from './FigureLink.tsx';
import { FigureTable } from './FigureTable.tsx';
import { moneyPath } from './figurePaths.ts';
import { ofYears } from './period.ts';
import { ReportSection } from './ReportSection.tsx';

/** Value of the task and the ministry's grant per year; own share and percentage follow from them. */
export const ReportMoney = ({ report }: { report: ProgrammeReport }) => {
  const translate = useTranslate();
  const name = (figure: string) => translate(`programme.money.${figure}`);
  const { money, moneyTotal } = report;
  if (money.length === 0)
    return (
      <ReportSection title={name('title')}>
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography>{name('none')}</Typography>
          <Button component={Link} to="/programme-years" variant="outlined" className="no-print">
            {name('enter')}
          </Button>
        </Stack>
      </ReportSection>
    );

  return (
    <ReportSection title={name('title')} define="money">
      <FigureTable label={name('title')}>
        <TableHead>
          <TableRow>
            <TableCell>{name('year')}</TableCell>
            <TableCell align="right">{name('taskValue')}</TableCell>
            <TableCell align="right">{name('grant')}</TableCell>
            <TableCell align="right">{name('own')}</TableCell>
            <TableCell align="right">{name('share')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {money.map(({ year, ...amounts }) => (
            <TableRow key={year}>
              <TableCell component="th" scope="row">
                {year}
              </TableCell>
              <Amounts amounts={amounts} of={String(year)} to={moneyPath(ofYears(year))} />
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell component="th" scope="row">
              {name('total')}
            </TableCell>
            <Amounts amounts={moneyTotal} of={name('total')} to={moneyPath(report)} />
          </TableRow>
        </TableFooter>
      </FigureTable>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {name('wholeYears')}
      </Typography>
    </ReportSection>
  );
};

type AmountsProps = { amounts: ProgrammeReport['moneyTotal']; of: string; to: string };

const Amounts = ({ amounts, of, to }: AmountsProps) => {
  const translate = useTranslate();
  const { taskValueGrosze, grantGrosze, ownGrosze, grantShare } = amounts;
  const figures = {
    taskValue: inZloty(taskValueGrosze),
    grant: inZloty(grantGrosze),
    own: inZloty(ownGrosze),
    share: inPercent(grantShare),
  };
  return Object.entries(figures).map(([figure, amount]) => (
    <TableCell key={figure} align="right">
      <FigureLink to={to} name={`${of}, ${translate(`programme.money.${figure}`)}`} figure={amount} />
    </TableCell>
  ));
};
