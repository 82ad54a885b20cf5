import { Alert, Box, Button, Divider, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { Role } from '#contract/actor.ts';
import { callApi } from '../app/http.ts';

type Answer = { accounts: { role: Role; name: string; email: string }[]; password: string | null };
type Props = { disabled: boolean; signIn: (email: string, password: string) => void };

/** Invented people one may come in as; nothing in an installation with real ones. */
export const DemoAccounts = ({ disabled, signIn }: Props) => {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: async () => (await callApi<Answer>('/demo-accounts')).data,
  });
  if (!data?.password || data.accounts.length === 0) return null;
  const { accounts, password } = data;

  return (
    <Box component="section" aria-labelledby="demo-title">
      <Alert severity="warning" sx={{ mb: 2 }}>
        <Typography id="demo-title" component="h2" variant="h3">
          {translate('sessions.demo.title')}
        </Typography>
        {translate('sessions.demo.about')}
      </Alert>
      <Stack sx={{ gap: 1 }}>
        {accounts.map(({ email, name, role }) => (
          <Button
            key={email}
            variant="outlined"
            disabled={disabled}
            onClick={() => signIn(email, password)}
            sx={{
              justifyContent: 'space-between',
              gap: 2,
              minHeight: 56,
              textAlign: 'left',
              bgcolor: 'background.paper',
            }}
          >
            <span>{translate(`sessions.role.${role}`)}</span>
            <Typography component="span" variant="body2" sx={{ color: 'text.secondary', textAlign: 'right' }}>
              {name}
            </Typography>
          </Button>
        ))}
      </Stack>
      <Divider sx={{ my: 3, color: 'text.secondary' }}>{translate('sessions.demo.orSignIn')}</Divider>
    </Box>
  );
};
