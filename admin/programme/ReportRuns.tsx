import Download from '@mui/icons-material/Download';
import { Link as Appearance, Box, Button, List, ListItem, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReportRun } from '#contract/programme.ts';
import { dayInWords } from '../app/Day.tsx';
import { Instant } from '../app/Instant.tsx';
import { fileOf } from './fileOf.ts';
import { ReportSection } from './ReportSection.tsx';

const shown = 20;

/** Reports that were made, each with the figures it had then. */
export const ReportRuns = () => {
  const translate = useTranslate();
  const { data: runs } = useGetList<ReportRun>('report-runs', {
    sort: { field: 'madeAt', order: 'DESC' },
    pagination: { page: 1, perPage: shown },
  });
  if (!runs) return null;

  return (
    <Box className="no-print">
      <ReportSection title={translate('programme.runs.title')}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(runs.length > 0 ? 'programme.runs.frozen' : 'programme.runs.none')}
        </Typography>
        <List dense disablePadding>
          {runs.map((run) => (
            <Run key={run.id} run={run} />
          ))}
        </List>
      </ReportSection>
    </Box>
  );
};

const Run = ({ run }: { run: ReportRun }) => {
  const translate = useTranslate();
  const { periodFrom: from, periodUntil: until, madeByName, madeAt } = run;
  const period = `${dayInWords(from)} – ${dayInWords(until)}`;
  return (
    <ListItem disableGutters sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
      <Appearance component={Link} to={`/programme-report?${new URLSearchParams({ from, until })}`}>
        {period}
      </Appearance>
      <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
        {madeByName}, <Instant value={madeAt} />
      </Typography>
      <Button
        component="a"
        href={fileOf(run)}
        size="small"
        startIcon={<Download />}
        aria-label={translate('programme.runs.downloadOf', { period })}
      >
        {translate('programme.runs.download')}
      </Button>
    </ListItem>
  );
};
