import {
  Link as Appearance,
  Box,
  Checkbox,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { WorkCardLine } from '#contract/workCards.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { usePhone } from '../app/usePhone.ts';
import { CardStateChip } from './CardStateChip.tsx';
import { Enough } from './Enough.tsx';
import type { ChosenCards } from './useChosenCards.ts';
import { cardPath } from './workCardPaths.ts';

type Props = { month: string; cards: WorkCardLine[]; chosen: ChosenCards };

export const WorkCardsList = (props: Props) => (usePhone() ? <Cards {...props} /> : <Rows {...props} />);

const Rows = ({ month, cards, chosen }: Props) => {
  const translate = useTranslate();
  const head = (name: string) => translate(`workCards.columns.${name}`);
  return (
    <TableContainer component={Paper} variant="outlined">
      <Table size="small" aria-label={translate('workCards.all')}>
        <TableHead>
          <TableRow sx={{ verticalAlign: 'bottom' }}>
            <TableCell padding="checkbox" />
            <TableCell>{head('worker')}</TableCell>
            <TableCell>{head('state')}</TableCell>
            <TableCell align="right">{head('worked')}</TableCell>
            <TableCell>{head('needed')}</TableCell>
            {(['families', 'visits', 'attempts', 'travel', 'remarks'] as const).map((name) => (
              <TableCell key={name} align="right">
                {head(name)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cards.map((card) => (
            <TableRow key={card.staffId} hover>
              <TableCell padding="checkbox">
                <Tick card={card} chosen={chosen} />
              </TableCell>
              <TableCell component="th" scope="row">
                <Worker card={card} month={month} />
              </TableCell>
              <TableCell>
                <CardStateChip state={card.state} />
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                <Worked card={card} />
              </TableCell>
              <TableCell>
                <Enough card={card} />
              </TableCell>
              <TableCell align="right">{card.totals.families}</TableCell>
              <TableCell align="right">{card.totals.visits}</TableCell>
              <TableCell align="right">{card.totals.attempts}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {card.totals.travelKm} km
              </TableCell>
              <TableCell align="right">{card.remarks || '—'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const Cards = ({ month, cards, chosen }: Props) => {
  const translate = useTranslate();
  return (
    <Stack sx={{ gap: 1.5 }}>
      {cards.map((card) => (
        <Paper key={card.staffId} component="article" variant="outlined" sx={{ p: 2 }}>
          <Stack direction="row" sx={{ alignItems: 'start', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Worker card={card} month={month} />
            </Box>
            <CardStateChip state={card.state} />
          </Stack>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', justifyContent: 'space-between' }}>
            <Box>
              <Worked card={card} />
              <Enough card={card} />
              {card.remarks > 0 && (
                <Typography variant="body2">
                  {translate('workCards.remarks.title', { smart_count: card.remarks })}
                </Typography>
              )}
            </Box>
            <Tick card={card} chosen={chosen} />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
};

type OneProps = { card: WorkCardLine };

const Worker = ({ card: { staffId, staffName, roles, can }, month }: OneProps & { month: string }) => {
  const translate = useTranslate();
  return (
    <>
      <Appearance component={Link} to={cardPath({ staffId, month })} sx={{ fontWeight: 600 }}>
        {staffName}
      </Appearance>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {roles.map((role) => translate(`staff.role.${role}`)).join(', ')}
      </Typography>
      {can.confirmFor && (
        <Typography variant="body2" sx={{ color: 'warning.main', fontWeight: 600 }}>
          {translate('workCards.toConfirmFor')}
        </Typography>
      )}
    </>
  );
};

const Worked = ({ card: { totals, workedMinutesNow } }: OneProps) => {
  const translate = useTranslate();
  return (
    <Box sx={{ fontVariantNumeric: 'tabular-nums' }}>
      {hoursInWords(totals.workedMinutes)}
      {workedMinutesNow !== null && (
        <Typography variant="body2" sx={{ color: 'warning.main', fontWeight: 600 }}>
          {translate('workCards.annex.after', { hours: hoursInWords(workedMinutesNow) })}
        </Typography>
      )}
    </Box>
  );
};

const Tick = ({ card: { staffId, staffName, can }, chosen }: OneProps & { chosen: ChosenCards }) => {
  const translate = useTranslate();
  if (!can.decide) return null;
  return (
    <Checkbox
      checked={chosen.isChosen(staffId)}
      onChange={({ target }) => chosen.tick([staffId], target.checked)}
      aria-label={translate('workCards.several.tick', { name: staffName })}
    />
  );
};
