import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EndingProposal } from '#contract/endings.ts';
import { dayInWords } from '../app/Day.tsx';

/** What a proposal says. */
export const ProposalFacts = ({ proposal }: { proposal: EndingProposal }) => {
  const translate = useTranslate();
  const { endsOn, ground, summary, monitoringMonths, plannedContacts } = proposal;
  const { courtInformedOn, courtInformedHow, courtAnswer } = proposal;
  const facts: [string, string | null][] = [
    ['endsOn', dayInWords(endsOn)],
    ['ground', translate(`endings.ground.${ground}`)],
    ['summary', summary],
    ['courtInformedOn', courtInformedOn && `${dayInWords(courtInformedOn)}, ${courtInformedHow}`],
    ['courtAnswer', courtAnswer],
    [
      'monitoringMonths',
      monitoringMonths
        ? translate('endings.months', { smart_count: monitoringMonths })
        : translate('endings.noMonitoring'),
    ],
    ['plannedContacts', plannedContacts || null],
  ];
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {facts.map(
        ([name, value]) =>
          value && (
            <Box key={name} sx={{ mb: 1.5 }}>
              <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                {translate(`resources.ending-proposals.fields.${name}`)}
              </Typography>
              <Typography component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ),
      )}
    </Box>
  );
};
