import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

type Props = { path: string; name: string; about: ReactNode; children: ReactNode };

/** Somebody, why they are on today's list, and what to do. */
export const SubjectCard = ({ path, name, about, children }: Props) => (
  <Paper component="article" variant="outlined" sx={{ p: 2 }}>
    <Typography
      component={Link}
      to={path}
      sx={{
        color: 'primary.main',
        fontWeight: 650,
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: { xs: 44, md: 28 },
      }}
    >
      {name}
    </Typography>
    <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
      {about}
    </Typography>
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>{children}</Box>
  </Paper>
);

export const pathOf = ({ familyId, fosterFamilyId }: { familyId: string | null; fosterFamilyId: string | null }) =>
  familyId ? `/families/${familyId}/show` : `/foster-families/${fosterFamilyId}/show`;
