import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProgrammeReport } from '#contract/programme.ts';
import { useNumbers } from './inNumbers.ts';

/** Where the hours went, for those who would rather look; the table above has the same numbers. */
export const HoursChart = ({ report }: { report: ProgrammeReport }) => {
  const translate = useTranslate();
  const { hours } = useNumbers();
  const forms = report.work.byForm.filter(({ minutes }) => minutes > 0);
  if (forms.length === 0) return <Typography>{translate('programme.work.nothing')}</Typography>;
  const longest = Math.max(...forms.map(({ minutes }) => minutes));
  const title = translate('programme.work.chart');

  return (
    <Paper
      component="figure"
      variant="outlined"
      role="img"
      aria-label={`${title}. ${translate('programme.work.chartTable')}`}
      sx={{ m: 0, p: 2, breakInside: 'avoid' }}
    >
      <Typography component="figcaption" variant="subtitle1" sx={{ fontWeight: 600, mb: 1 }}>
        {title}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'center',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 3fr)' },
        }}
      >
        {forms.map(({ form, minutes }) => (
          <Box key={form} sx={{ display: 'contents' }}>
            <Typography variant="body2">{translate(`programme.form.${form}`)}</Typography>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <svg width={`${(70 * minutes) / longest}%`} height="16" aria-hidden="true" preserveAspectRatio="none">
                <Box
                  component="rect"
                  width="100%"
                  height="16"
                  rx="2"
                  sx={{ fill: 'currentColor', color: 'primary.main' }}
                />
              </svg>
              <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
                {hours(minutes)}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
    </Paper>
  );
};
