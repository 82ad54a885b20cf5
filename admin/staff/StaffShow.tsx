import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { StaffMember } from '#contract/staff.ts';
import { Employments } from './Employments.tsx';
import { StaffRoles } from './StaffRoles.tsx';
import { useRolesInWords } from './useRolesInWords.ts';

/** A worker's page: who they are, what they may act as and when, on what contracts. */
export const StaffShow = () => (
  <Show title={<Name />} actions={false} component="div">
    <Worker />
  </Show>
);

const Name = () => {
  const record = useRecordContext<StaffMember>();
  return <>{record && `${record.givenName} ${record.familyName}`}</>;
};

const Worker = () => {
  const translate = useTranslate();
  const rolesInWords = useRolesInWords();
  const member = useRecordContext<StaffMember>();
  if (!member) return null;
  const { id, email, phone, roles, can } = member;

  return (
    <Stack sx={{ gap: 3, pb: 2 }}>
      <Paper variant="outlined" component="section" sx={{ p: 2 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, justifyContent: 'space-between' }}>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Typography component="h2" variant="h6">
              {member.givenName} {member.familyName}
            </Typography>
            <Typography>{rolesInWords(roles)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[email, phone].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
          {can.update && (
            <Button component={Link} to={`/staff/${id}`} variant="outlined" sx={{ alignSelf: 'flex-start' }}>
              {translate('staff.edit')}
            </Button>
          )}
        </Box>
      </Paper>
      <Box
        sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}
      >
        <StaffRoles member={member} />
        <Employments member={member} />
      </Box>
    </Stack>
  );
};
