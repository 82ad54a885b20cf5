import { Paper, Table, TableContainer } from '@mui/material';
import type { ReactNode } from 'react';

/** A table of figures that scrolls inside itself on a narrow screen and keeps its digits in columns. */
export const FigureTable = ({ label, children }: { label: string; children: ReactNode }) => (
  <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={label}>
    <Table
      size="small"
      sx={{
        fontVariantNumeric: 'tabular-nums',
        '& td, & th': { overflowWrap: 'normal' },
        '& td:not(:first-of-type), & thead th:not(:first-of-type), & tfoot td': { whiteSpace: 'nowrap' },
        '& tr': { breakInside: 'avoid' },
        '& tbody tr:last-of-type > *': { borderBottom: 0 },
        '& tfoot > tr > *': {
          borderTop: 2,
          borderTopColor: 'divider',
          color: 'text.primary',
          fontWeight: 600,
          fontSize: '0.875rem',
        },
      }}
    >
      {children}
    </Table>
  </TableContainer>
);
