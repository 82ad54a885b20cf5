import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Paper, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';

type Fact = { id: string; can: { update: boolean } };

type Props<Row extends Fact> = {
  resource: string;
  familyId: string;
  sort: { field: string; order: 'ASC' | 'DESC' };
  nothing: string;
  add: string;
  primary: (row: Row) => string;
  secondary: (row: Row) => string;
  /** Over: shown more quietly. */
  over: (row: Row) => boolean;
  aside?: (row: Row) => ReactNode;
  dialog: (row: Row | null, onClose: () => void) => ReactNode;
};

/** Dated facts about a family: what holds first, what is over more quietly, each put right on the spot. */
export function FactList<Row extends Fact>(props: Props<Row>) {
  const { resource, familyId, sort, nothing, add, primary, secondary, over, aside, dialog } = props;
  const translate = useTranslate();
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const { canAccess: mayAdd } = useCanAccess({ resource, action: 'create' });
  const { data } = useGetList<Row>(resource, {
    filter: { familyId },
    sort,
    pagination: { page: 1, perPage: 100 },
  });
  if (!data) return null;
  const rows = [...data].sort((one, other) => Number(over(one)) - Number(over(other)));

  return (
    <>
      {rows.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{nothing}</Typography>}
      {rows.length > 0 && (
        <Paper component="ul" variant="outlined" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {rows.map((row) => (
            <Box
              key={row.id}
              component="li"
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 1,
                alignItems: 'center',
                p: 1.5,
                '& + &': { borderTop: 1, borderColor: 'divider' },
              }}
            >
              <Box sx={{ flex: '1 1 180px', minWidth: 0 }}>
                <Typography sx={{ fontWeight: over(row) ? 400 : 600 }}>{primary(row)}</Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
                  {secondary(row)}
                </Typography>
              </Box>
              {aside?.(row)}
              {row.can.update && (
                <Button
                  aria-label={`${translate('surroundings.change')}: ${primary(row)}`}
                  onClick={() => setOpen(row)}
                  sx={{ minHeight: 44 }}
                >
                  {translate('surroundings.change')}
                </Button>
              )}
            </Box>
          ))}
        </Paper>
      )}
      {mayAdd && (
        <Button
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => setOpen('new')}
          sx={{ mt: 1, minHeight: 44, mr: 1 }}
        >
          {add}
        </Button>
      )}
      {open && dialog(open === 'new' ? null : open, () => setOpen(null))}
    </>
  );
}
