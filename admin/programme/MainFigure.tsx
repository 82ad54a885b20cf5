import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Definition } from './Definition.tsx';
import { FigureLink } from './FigureLink.tsx';

type Props = {
  name: string;
  figure: string;
  define: string;
  /** The list behind the figure. */
  to: string;
  /** The same figure in the previous period of the same length; absent until it is known. */
  previous?: string;
  children?: ReactNode;
};

/** One of the report's main figures, with what it was before. */
export const MainFigure = ({ name, figure, define, to, previous, children }: Props) => {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" sx={{ p: 2, breakInside: 'avoid' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="body2">{name}</Typography>
        <Definition of={define} name={name} />
      </Box>
      <Typography component="p" variant="h4" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        <FigureLink to={to} name={name} figure={figure} define={define} />
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', minHeight: '1.5em' }}>
        {previous !== undefined && translate('programme.previous', { figure: previous })}
      </Typography>
      {children}
    </Paper>
  );
};
