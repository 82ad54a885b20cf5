import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayInWords } from '../app/Day.tsx';

type Props = { said: 'answer' | 'consultation'; on: string; givenBefore: string | null };

/** Beside what was said of a plan: that it is about an earlier text. */
export const BeforeChange = ({ said, on, givenBefore }: Props) => {
  const translate = useTranslate();
  return (
    givenBefore && (
      <Alert severity="warning" sx={{ py: 0 }}>
        {translate(`plans.beforeChange.${said}`, { on: dayInWords(on), changed: dayInWords(givenBefore) })}
      </Alert>
    )
  );
};
