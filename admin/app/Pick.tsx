import CheckIcon from '@mui/icons-material/Check';
import { Button } from '@mui/material';
import type { ReactNode } from 'react';

type Props = { picked: boolean; onClick: () => void; label?: string; children: ReactNode };

/** A large button that stays pressed: an answer within reach of a thumb. */
export const Pick = ({ picked, onClick, label, children }: Props) => (
  <Button
    variant={picked ? 'contained' : 'outlined'}
    aria-pressed={picked}
    aria-label={label}
    onClick={onClick}
    startIcon={picked ? <CheckIcon /> : undefined}
    sx={{
      minHeight: 44,
      borderRadius: 6,
      px: 1.75,
      textAlign: 'left',
      lineHeight: 1.2,
      ...(!picked && { borderColor: 'text.secondary', color: 'text.primary' }),
    }}
  >
    {children}
  </Button>
);
