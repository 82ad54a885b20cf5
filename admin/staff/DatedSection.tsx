import Add from '@mui/icons-material/Add';
import { Box, Button, List, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title: string; help: string; add: string | null; onAdd: () => void; children: ReactNode };

/** Dated facts about a worker, the newest first, with a way to add one for those who may. */
export const DatedSection = ({ title, help, add, onAdd, children }: Props) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography id={id} component="h2" variant="h6">
          {title}
        </Typography>
        {add && (
          <Button startIcon={<Add />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {help}
      </Typography>
      <List disablePadding>{children}</List>
    </Box>
  );
};
