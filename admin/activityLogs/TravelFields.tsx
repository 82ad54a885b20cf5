import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { TravelMeans } from '#contract/activityLogs.ts';
import { Pick } from '../app/Pick.tsx';
import type { Change, Entry, Problems } from './entry.ts';

type Props = {
  entry: Pick<Entry, 'travelMeans' | 'travelKm' | 'travelMinutes'>;
  change: Change;
  problems: Problems;
};

/** There and back: the monthly work card adds it up. */
export const TravelFields = ({ entry, change, problems }: Props) => {
  const translate = useTranslate();
  const { travelMeans } = entry;
  return (
    <Box role="group" aria-label={translate('visits.travelTitle')}>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {translate('visits.travelTitle')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {TravelMeans.options.map((means) => (
          <Pick
            key={means}
            picked={travelMeans === means}
            onClick={() => change({ travelMeans: travelMeans === means ? null : means })}
          >
            {translate(`visits.travelMeans.${means}`)}
          </Pick>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        {(['travelKm', 'travelMinutes'] as const).map((field) => (
          <TextField
            key={field}
            type="number"
            label={translate(`visits.${field}`)}
            value={entry[field] ?? ''}
            onChange={({ target }) => change({ [field]: target.value ? Math.round(Number(target.value)) : null })}
            error={Boolean(problems[field])}
            helperText={problems[field]}
            slotProps={{ htmlInput: { min: 1, inputMode: 'numeric' } }}
            sx={{ width: 160 }}
          />
        ))}
      </Box>
    </Box>
  );
};
