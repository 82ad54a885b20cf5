import { Box, Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title: string; action?: ReactNode; children: ReactNode };

/** A part of the page of a plan under a heading of its own. */
export const PlanSection = ({ title, action, children }: Props) => {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2 }} aria-labelledby={id}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
        <Typography component="h2" variant="h6" id={id} sx={{ flex: '1 0 auto' }}>
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Paper>
  );
};
