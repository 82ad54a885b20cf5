import { Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { type CardDay, fromUntil, isEntry, type Line, lengthOf } from './cardLines.ts';
import { LineAbout, useKindOf } from './LineAbout.tsx';
import { LineActions } from './LineActions.tsx';
import { shortDay } from './months.ts';

type Props = { card: WorkCard; days: CardDay[] };

/** The card at the desk: as it will be on paper. */
export const CardDaysTable = ({ card, days }: Props) => {
  const translate = useTranslate();
  const head = (name: string) => translate(`workCards.columns.${name}`);
  const travelled = card.totals.travelKm > 0;
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small" aria-label={translate('workCards.days')}>
        <TableHead>
          <TableRow>
            <TableCell>{head('day')}</TableCell>
            <TableCell>{head('hours')}</TableCell>
            <TableCell align="right">{head('time')}</TableCell>
            <TableCell sx={{ width: '45%' }}>{head('about')}</TableCell>
            <TableCell sx={{ width: '30%' }}>{head('kind')}</TableCell>
            {travelled && <TableCell align="right">{head('travel')}</TableCell>}
            {card.can.write && <TableCell />}
          </TableRow>
        </TableHead>
        {days.map((day) => (
          <Day key={day.day} card={card} day={day} />
        ))}
      </Table>
    </TableContainer>
  );
};

const Day = ({ card, day: { day, lines, minutes } }: { card: WorkCard; day: CardDay }) => {
  const [locale] = useLocaleState();
  return (
    <TableBody>
      {lines.map((line, n) => (
        <TableRow key={line.id} hover>
          {n === 0 && (
            <TableCell
              component="th"
              scope="rowgroup"
              rowSpan={lines.length}
              sx={{ verticalAlign: 'top', whiteSpace: 'nowrap', fontWeight: 600 }}
            >
              {shortDay(day, locale)}
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {hoursInWords(minutes)}
              </Typography>
            </TableCell>
          )}
          <LineCells card={card} line={line} />
        </TableRow>
      ))}
    </TableBody>
  );
};

const LineCells = ({ card, line }: { card: WorkCard; line: Line }) => {
  const kindOf = useKindOf();
  return (
    <>
      <TableCell sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{fromUntil(line)}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
        {lengthOf(line) > 0 ? hoursInWords(lengthOf(line)) : '—'}
      </TableCell>
      <TableCell>
        <LineAbout line={line} />
      </TableCell>
      <TableCell>{kindOf(line)}</TableCell>
      {card.totals.travelKm > 0 && (
        <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
          {isEntry(line) && line.travelKm > 0 && `${line.travelKm} km`}
        </TableCell>
      )}
      {card.can.write && (
        <TableCell align="right" sx={{ py: 0 }}>
          <LineActions card={card} line={line} />
        </TableCell>
      )}
    </>
  );
};
