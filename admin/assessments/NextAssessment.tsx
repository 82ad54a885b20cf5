import { Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Obligation } from '#contract/obligations.ts';
import { dayInWords } from '../app/Day.tsx';

/** Until when the next assessment of the family is due, as its duty says. */
export const NextAssessment = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const { data } = useGetList<Obligation>('obligations', {
    filter: { familyId, rule: 'familyAssessment', open: true },
    sort: { field: 'dueOn', order: 'ASC' },
    pagination: { page: 1, perPage: 1 },
  });
  const [next] = data ?? [];
  if (!next) return null;
  return <Typography>{translate('assessments.next', { day: dayInWords(next.dueOn) })}</Typography>;
};
