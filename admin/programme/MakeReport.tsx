import Download from '@mui/icons-material/Download';
import Print from '@mui/icons-material/Print';
import { Button, Stack, Tooltip } from '@mui/material';
import { useCreate, useNotify, useRefresh, useTranslate } from 'react-admin';
import { entriesOf, fileOf } from './fileOf.ts';
import type { Period } from './period.ts';

/** Keeps the figures as they are now and hands them over as a spreadsheet, or on paper. */
export const MakeReport = ({ period: { from, until } }: { period: Period }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [create, { isPending }] = useCreate();
  const make = () =>
    create(
      'report-runs',
      { data: { from, until } },
      {
        onSuccess: (run) => {
          notify('programme.runs.made', { type: 'success' });
          refresh();
          window.location.assign(fileOf(run));
        },
        onError: (error) => notify((error as Error).message, { type: 'error' }),
      },
    );

  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button variant="outlined" startIcon={<Print />} onClick={() => window.print()}>
        {translate('programme.print')}
      </Button>
      <Tooltip describeChild title={translate('programme.entries.means')}>
        <Button
          variant="outlined"
          startIcon={<Download />}
          onClick={() => window.location.assign(entriesOf({ from, until }))}
        >
          {translate('programme.entries.download')}
        </Button>
      </Tooltip>
      <Tooltip describeChild title={translate('programme.runs.means')}>
        <Button variant="contained" startIcon={<Download />} loading={isPending} loadingPosition="start" onClick={make}>
          {translate(`programme.runs.${isPending ? 'making' : 'make'}`)}
        </Button>
      </Tooltip>
    </Stack>
  );
};
