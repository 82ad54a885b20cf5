import { Box, Paper, Stack, Typography } from '@mui/material';
import { useLocaleState } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { type CardDay, fromUntil, isEntry, type Line, lengthOf } from './cardLines.ts';
import { LineAbout, useKindOf } from './LineAbout.tsx';
import { LineActions } from './LineActions.tsx';
import { shortDay } from './months.ts';

type Props = { card: WorkCard; days: CardDay[] };

/** The card in the hand: a block a day. */
export const CardDaysList = ({ card, days }: Props) => {
  const [locale] = useLocaleState();
  return (
    <Stack sx={{ gap: 1.5 }}>
      {days.map(({ day, lines, minutes }) => (
        <Paper key={day} component="article" variant="outlined" sx={{ px: 2, py: 1.25 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', mb: 0.5 }}>
            <Typography component="h3" variant="h3">
              {shortDay(day, locale)}
            </Typography>
            <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>{hoursInWords(minutes)}</Typography>
          </Stack>
          <Stack sx={{ '& > * + *': { borderTop: 1, borderColor: 'divider' } }}>
            {lines.map((line) => (
              <OneLine key={line.id} card={card} line={line} />
            ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
};

const OneLine = ({ card, line }: { card: WorkCard; line: Line }) => {
  const kindOf = useKindOf();
  const about = [fromUntil(line), lengthOf(line) > 0 && hoursInWords(lengthOf(line)), kindOf(line)];
  const way = isEntry(line) && line.travelKm > 0 && `${line.travelKm} km`;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.75 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography component="div">
          <LineAbout line={line} />
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {[...about, way].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <LineActions card={card} line={line} />
    </Box>
  );
};
