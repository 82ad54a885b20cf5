import { type Theme, useMediaQuery } from '@mui/material';

/** A screen held in the hand: it has a layout of its own, not a squeezed one. */
export const usePhone = () => useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
