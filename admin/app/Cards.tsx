import { Stack } from '@mui/material';
import { Children, type ReactNode } from 'react';

/** Cards below each other, told as a list to whoever hears the screen. */
export const Cards = ({ children }: { children: ReactNode }) => (
  <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, maxWidth: 860, listStyle: 'none' }}>
    {Children.map(children, (card) => (
      <li>{card}</li>
    ))}
  </Stack>
);
