import { Box, FormHelperText, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

type Props = { title: string; problem?: string | undefined; children: ReactNode };

/** One question of the visit, with what is wrong about the answer right under it. */
export const FormSection = ({ title, problem, children }: Props) => {
  const id = useId();
  return (
    <Box
      component="section"
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={problem ? `${id}-problem` : undefined}
      {...(problem && { 'data-problem': true })}
      sx={{
        bgcolor: 'background.paper',
        border: 1,
        borderColor: problem ? 'error.main' : 'divider',
        borderRadius: 2,
        p: 2,
        scrollMarginTop: 72,
      }}
    >
      <Typography id={`${id}-title`} component="h2" variant="h3" sx={{ mb: 1.25 }}>
        {title}
      </Typography>
      {children}
      {problem && (
        <FormHelperText id={`${id}-problem`} error sx={{ fontSize: '0.9rem' }}>
          {problem}
        </FormHelperText>
      )}
    </Box>
  );
};
