import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Intake } from '#contract/intakes.ts';
import { dayInWords } from '../app/Day.tsx';
import { factsOf } from './factsOf.ts';

/** Said elsewhere: the route beside the day, the interview as a step of its own. */
const saidElsewhere = ['route', 'interviewedOn', 'socialWorker', 'requestedOn'];

/** What was written down of the route a family came by: whoever works with the family reads it all. */
export const RouteFacts = ({ intake }: { intake: Intake }) => {
  const translate = useTranslate();
  const inWords = (name: string, value: unknown) => {
    if (typeof value === 'boolean') return translate(`ra.boolean.${value}`).toLowerCase();
    if (name.endsWith('On') || name.endsWith('Since')) return dayInWords(String(value));
    return name === 'document' || name === 'authorisation' ? translate(`intakes.${name}.${value}`) : String(value);
  };
  const facts = Object.entries(factsOf(intake)).filter(
    ([name, value]) => value !== null && !saidElsewhere.includes(name) && !(name === 'urgent' && !value),
  );
  if (facts.length === 0) return null;

  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'max-content minmax(0, 1fr)' },
        columnGap: 2,
        m: 0,
        mt: 0.5,
      }}
    >
      {facts.map(([name, value]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(`resources.intakes.fields.${name}`)}
          </Typography>
          <Typography
            component="dd"
            variant="body2"
            sx={{ m: 0, mb: { xs: 0.5, sm: 0 }, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
          >
            {inWords(name, value)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
