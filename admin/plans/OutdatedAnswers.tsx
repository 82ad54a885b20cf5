import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PlanReadiness } from '#contract/planAgreements.ts';
import { dayInWords } from '../app/Day.tsx';

/** What was said of an earlier text and is to stand for this one: whoever submits says why, once for all of it. */
export const OutdatedAnswers = ({ outdated }: Pick<PlanReadiness, 'outdated'>) => {
  const translate = useTranslate();
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate('plans.decisions.outdated')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {outdated.map(({ whom, name, saidOn, changedOn }) => (
          <li key={`${whom} ${name}`}>
            {whom ? `${name} (${translate(`plans.consultations.whom.${whom}`)})` : name}:{' '}
            {translate('plans.decisions.saidBefore', { on: dayInWords(saidOn), changed: dayInWords(changedOn) })}
          </li>
        ))}
      </Box>
    </Alert>
  );
};
