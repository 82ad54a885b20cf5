import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActivityKind } from '#contract/activityLogs.ts';
import { Pick } from '../app/Pick.tsx';
import type { Change, Entry } from './entry.ts';
import { asKind } from './kinds.ts';

type Props = { entry: Pick<Entry, 'kind' | 'outcome'>; change: Change; kinds?: readonly Entry['kind'][] };

/** A visit, unless one says otherwise; on a phone one line that is moved with the thumb. */
export const KindChoice = ({ entry, change, kinds = ActivityKind.options }: Props) => {
  const translate = useTranslate();
  return (
    <Box
      role="group"
      aria-label={translate('resources.activity-logs.fields.kind')}
      sx={{
        display: 'flex',
        gap: 1,
        flexWrap: { xs: 'nowrap', md: 'wrap' },
        overflowX: 'auto',
        mx: { xs: -2, md: 0 },
        px: { xs: 2, md: 0 },
        py: 0.5,
        '& button': { flexShrink: 0 },
      }}
    >
      {kinds.map((kind) => (
        <Pick key={kind} picked={entry.kind === kind} onClick={() => change(asKind(entry, kind))}>
          {translate(`visits.kind.${kind}`)}
        </Pick>
      ))}
    </Box>
  );
};
