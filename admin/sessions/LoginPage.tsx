import { Alert, Box, Button, Paper, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocaleState, useLogin, useTranslate } from 'react-admin';
import { hasSessionExpired } from '../app/authProvider.ts';
import { Brand } from '../app/Brand.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';

/** The door. In an installation with sample data one tap is enough. */
export const LoginPage = () => {
  const translate = useTranslate();
  const login = useLogin();
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  useWindowTitle(translate('sessions.signIn.title'));

  const signIn = (email: string, password: string) => {
    setBusy(true);
    setRefusal('');
    login({ email, password }).catch((error: Error) => {
      setRefusal(error.message);
      setBusy(false);
    });
  };

  return (
    <Box sx={{ minHeight: '100dvh', bgcolor: 'background.default', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="header"
        sx={{
          bgcolor: 'primary.dark',
          color: '#fff',
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          pr: 2,
        }}
      >
        <Brand />
        <OtherLanguage />
      </Box>
      <Box component="main" sx={{ flex: 1, width: '100%', maxWidth: 460, mx: 'auto', px: 2, py: { xs: 3, md: 6 } }}>
        <Typography component="h1" variant="h1">
          {translate('sessions.signIn.title')}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 3 }}>{translate('sessions.signIn.about')}</Typography>
        {hasSessionExpired() && (
          <Alert severity="info" sx={{ mb: 2 }}>
            {translate('sessions.signIn.expired')}
          </Alert>
        )}
        {refusal && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {refusal}
          </Alert>
        )}
        <DemoAccounts disabled={busy} signIn={signIn} />
        <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
          <CredentialsForm disabled={busy} signIn={signIn} />
        </Paper>
      </Box>
    </Box>
  );
};

type FormProps = { disabled: boolean; signIn: (email: string, password: string) => void };

const CredentialsForm = ({ disabled, signIn }: FormProps) => {
  const translate = useTranslate();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn(email, password);
  };
  return (
    <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
      <TextField
        label={translate('sessions.signIn.email')}
        type="email"
        autoComplete="username"
        required
        fullWidth
        size="medium"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={translate('sessions.signIn.password')}
        type="password"
        autoComplete="current-password"
        required
        fullWidth
        size="medium"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="contained" size="large" disabled={disabled} sx={{ minHeight: 48 }}>
        {translate('sessions.signIn.submit')}
      </Button>
    </Stack>
  );
};

const OtherLanguage = () => {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'pl' ? { locale: 'en', name: 'English' } : { locale: 'pl', name: 'Polski' };
  return (
    <Button color="inherit" lang={other.locale} onClick={() => setLocale(other.locale)}>
      {other.name}
    </Button>
  );
};

function useWindowTitle(title: string) {
  const [locale] = useLocaleState();
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = locale;
  }, [title, locale]);
}
