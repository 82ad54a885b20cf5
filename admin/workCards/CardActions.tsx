import Paper from '@mui/icons-material/PictureAsPdfOutlined';
import { Button, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { AddHours } from './AddHours.tsx';
import { CardDecision } from './CardDecision.tsx';

/** What this reader may do with the card now. */
export const CardActions = ({ card }: { card: WorkCard }) => {
  const translate = useTranslate();
  const { can, staffId, month } = card;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <AddHours card={card} />
      <Button
        component="a"
        href={`/api/work-card/pdf?staffId=${staffId}&month=${month}`}
        variant="outlined"
        startIcon={<Paper />}
        sx={{ minHeight: 44 }}
      >
        {translate('workCards.pdf')}
      </Button>
      {can.takeBack && <CardDecision card={card} decision="takeBack" variant="outlined" />}
      {can.confirm && <CardDecision card={card} decision="confirm" variant="contained" />}
      {can.confirmFor && <CardDecision card={card} decision="confirmFor" variant="contained" />}
      {can.decide && <CardDecision card={card} decision="return" variant="outlined" />}
      {can.decide && <CardDecision card={card} decision="accept" variant="contained" />}
    </Stack>
  );
};
