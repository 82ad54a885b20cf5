import { Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { List, type ListProps, Pagination, useTranslate } from 'react-admin';

type Props = Required<Pick<ListProps, 'title' | 'sort'>> &
  Pick<ListProps, 'filterDefaultValues'> & {
    /** Key of what these are and what one does here. */
    about: string;
    children: ReactNode;
  };

/** Cards below a sentence about them, with controls of their own; no toolbar, no export. */
export const CardList = ({ about, children, ...list }: Props) => {
  const translate = useTranslate();
  return (
    <List {...list} actions={false} empty={false} exporter={false} pagination={false} component="div">
      <Stack sx={{ gap: 2, pb: 2 }}>
        <Typography sx={{ maxWidth: '75ch' }}>{translate(about)}</Typography>
        {children}
        <Pagination />
      </Stack>
    </List>
  );
};
