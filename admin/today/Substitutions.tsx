import { Alert, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Today } from '#contract/today.ts';
import { dayInWords } from '../app/Day.tsx';

/** In whose place one works these days, and who works in one's own. */
export const Substitutions = ({ today: { day, substitutions } }: { today: Today }) => {
  const translate = useTranslate();
  if (substitutions.length === 0) return null;
  return (
    <Stack sx={{ gap: 1 }}>
      {substitutions.map(({ id, as, name, startedOn, endedOn }) => {
        const days = { name, from: dayInWords(startedOn), until: dayInWords(endedOn) };
        const begun = startedOn <= day;
        return (
          <Alert key={id} severity="info">
            {translate(`substitutions.mine.${as}${begun ? '' : 'Soon'}`, days)}{' '}
            {as === 'substitute' && begun && translate('substitutions.mine.onYourList')}
          </Alert>
        );
      })}
    </Stack>
  );
};
