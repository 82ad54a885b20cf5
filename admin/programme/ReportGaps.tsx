import { Alert, AlertTitle, Link as Appearance, Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ProgrammeReport } from '#contract/programme.ts';
import { familiesWithoutEntriesPath, moneyPath, notesPath } from './figurePaths.ts';
import { useNumbers } from './inNumbers.ts';

type Gap = ProgrammeReport['gaps'][number]['kind'];

/** What would make the figures wrong comes before the figures. */
export const ReportGaps = ({ report }: { report: ProgrammeReport }) => {
  const translate = useTranslate();
  const { count: inWords } = useNumbers();
  const { gaps } = report;
  if (gaps.length === 0) return <Alert severity="success">{translate('programme.gaps.none')}</Alert>;

  const paths: Record<Gap, string | undefined> = {
    // Nothing opens behind it: that is what closed means.
    closedFiles: undefined,
    notesToFollow: notesPath(report),
    familiesWithoutEntries: familiesWithoutEntriesPath(report),
    workersWithoutEmployment: '/staff',
    yearsWithoutMoney: moneyPath(report),
  };

  return (
    <Alert severity="warning" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
      <AlertTitle component="h2">{translate('programme.gaps.title')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {gaps.map(({ kind, count }) => (
          <li key={kind}>
            <Behind path={paths[kind]}>
              <strong>{inWords(count)}</strong> {translate(`programme.gaps.${kind}`, { smart_count: count })}
            </Behind>
            .{kind === 'workersWithoutEmployment' && <> {translate('programme.gaps.workersWithoutEmploymentHelp')}</>}
          </li>
        ))}
      </Box>
    </Alert>
  );
};

const Behind = ({ path, children }: { path: string | undefined; children: ReactNode }) =>
  path ? (
    <Appearance component={Link} to={path} color="inherit">
      {children}
    </Appearance>
  ) : (
    children
  );
