import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';

type Props = { title: string; count: number; children: ReactNode };

/** Only what there is something to say about is shown. */
export const TodaySection = ({ title, count, children }: Props) => {
  const translate = useTranslate();
  const id = useId();
  if (count === 0) return null;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} component="h2" variant="h2" sx={{ mb: 1 }}>
        {translate(title)} ({count})
      </Typography>
      <Stack sx={{ gap: 1 }}>{children}</Stack>
    </Box>
  );
};
