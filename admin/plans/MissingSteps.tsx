import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PlanReadiness } from '#contract/planAgreements.ts';
import { fillIn, type RefusalCode } from '#contract/refusals.ts';
import { useRefusalInWords } from './useRefusalInWords.ts';

/** What the server would refuse a submission for, said before it is tried. */
export const MissingSteps = ({ missing }: { missing: PlanReadiness['missing'] }) => {
  const translate = useTranslate();
  const refusalInWords = useRefusalInWords();
  return (
    <Alert severity="info" sx={{ width: '100%' }}>
      {translate('plans.decisions.beforeSubmitting')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {missing.map(({ code, names }) => (
          <li key={code}>{fillIn(refusalInWords(code as RefusalCode), { names: names.join(', ') })}</li>
        ))}
      </Box>
    </Alert>
  );
};
