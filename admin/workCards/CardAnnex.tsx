import { Box, Paper, Stack, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { AnnexItem, WorkCard } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { Instant } from '../app/Instant.tsx';
import { dayOf, fromUntil, type Line, lengthOf } from './cardLines.ts';
import { LineAbout, useKindOf } from './LineAbout.tsx';
import { shortDay } from './months.ts';

/** What became different after the card was confirmed, and the sum with it beside the confirmed one. */
export const CardAnnex = ({ card: { annex, totals, totalsNow } }: { card: WorkCard }) => {
  const translate = useTranslate();
  if (!totalsNow) return null;
  return (
    <Box component="section" aria-label={translate('workCards.annex.title')}>
      <Typography component="h2" variant="h2">
        {translate('workCards.annex.title')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('workCards.annex.means')}
      </Typography>
      <Stack sx={{ gap: 1 }}>
        {annex.map((item) => (
          <Item key={`${item.what}${(item.before ?? item.after)?.id}`} item={item} />
        ))}
      </Stack>
      <Typography sx={{ mt: 1, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
        {translate('workCards.annex.sums', {
          was: hoursInWords(totals.workedMinutes),
          now: hoursInWords(totalsNow.workedMinutes),
        })}
      </Typography>
    </Box>
  );
};

const Item = ({ item: { what, before, after, at, byName, reason } }: { item: AnnexItem }) => {
  const translate = useTranslate();
  const line = after ?? before;
  return (
    <Paper
      component="article"
      variant="outlined"
      sx={{ px: 2, py: 1.25, borderLeft: 4, borderLeftColor: 'warning.main' }}
    >
      <Typography sx={{ fontWeight: 600 }} component="div">
        {translate(`workCards.annex.${what}`)}: {line && <LineAbout line={line} />}
      </Typography>
      {before && after && (
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary', textDecoration: 'line-through' }}>
          <When line={before} />
        </Typography>
      )}
      {line && (
        <Typography variant="body2" component="div">
          <When line={line} />
        </Typography>
      )}
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        <Instant value={at} />, {byName}
        {reason && `: „${reason}”`}
      </Typography>
    </Paper>
  );
};

const When = ({ line }: { line: Line }) => {
  const [locale] = useLocaleState();
  const kindOf = useKindOf();
  const time = lengthOf(line) > 0 && hoursInWords(lengthOf(line));
  return <>{[shortDay(dayOf(line), locale), fromUntil(line), time, kindOf(line)].filter(Boolean).join(' · ')}</>;
};
