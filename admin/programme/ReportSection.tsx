import { Box, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { Definition } from './Definition.tsx';

type Props = { title: string; define?: string; children: ReactNode };

export const ReportSection = ({ title, define, children }: Props) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1, breakAfter: 'avoid' }}>
        <Typography id={id} component="h2" variant="h6">
          {title}
        </Typography>
        {define && <Definition of={define} name={title} />}
      </Box>
      {children}
    </Box>
  );
};
