import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { usePhone } from '../app/usePhone.ts';
import { CardDaysList } from './CardDaysList.tsx';
import { CardDaysTable } from './CardDaysTable.tsx';
import { daysOf } from './cardLines.ts';

/** What was done, day by day. */
export const CardDays = ({ card }: { card: WorkCard }) => {
  const translate = useTranslate();
  const phone = usePhone();
  const days = daysOf(card);
  if (days.length === 0)
    return <Typography>{translate(card.can.write ? 'workCards.empty' : 'workCards.none')}</Typography>;
  return phone ? <CardDaysList card={card} days={days} /> : <CardDaysTable card={card} days={days} />;
};
