import Edit from '@mui/icons-material/EditOutlined';
import Withdraw from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WorkCard } from '#contract/workCards.ts';
import { fromUntil, isEntry, type Line } from './cardLines.ts';
import { EditHours } from './EditHours.tsx';
import { WithdrawHours } from './WithdrawHours.tsx';

/** One's own lines are changed on the card while it is open, and withdrawn from it afterwards; entries in the log. */
export const LineActions = ({ card: { can, state, annex }, line }: { card: WorkCard; line: Line }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const withdrawn = annex.some(({ what, before }) => what === 'withdrawn' && before?.id === line.id);
  if (isEntry(line) || !can.write || withdrawn) return null;
  const [word, Icon, Dialog] =
    state === 'accepted' ? (['withdraw', Withdraw, WithdrawHours] as const) : (['change', Edit, EditHours] as const);
  const label = translate(`workCards.hours.${word}Of`, { when: fromUntil(line) });
  return (
    <>
      <Tooltip title={label}>
        <IconButton size="medium" aria-label={label} onClick={() => setOpen(true)}>
          <Icon fontSize="small" />
        </IconButton>
      </Tooltip>
      {open && <Dialog id={line.id} onClose={() => setOpen(false)} />}
    </>
  );
};
