import { Button, Paper, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useLocaleState, useLogout, useNotify, useTheme, useTranslate } from 'react-admin';
import type { Role } from '#contract/actor.ts';
import { callApi } from '../app/http.ts';
import { Instant } from '../app/Instant.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { SignIns } from './SignIns.tsx';

/** One's own account: who one is here, how the screen looks, and the way out. */
export const Account = () => {
  const translate = useTranslate();
  const identity = useIdentity();
  if (!identity) return null;

  return (
    <Stack sx={{ gap: 2, maxWidth: 640 }}>
      <Title title={translate('sessions.account.title')} />
      <Section title="sessions.account.who">
        <Typography sx={{ fontWeight: 650 }}>{identity.fullName}</Typography>
        <Typography>{identity.email}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>
          {identity.unitName} · {translate(`sessions.role.${identity.role}`)}
        </Typography>
      </Section>
      {identity.roles.length > 1 && <ActAs role={identity.role} roles={identity.roles} />}
      <Looks />
      <Session expiresAt={identity.expiresAt} />
      <Section title="sessions.signIns.title">
        <SignIns staffId={identity.id} />
      </Section>
    </Stack>
  );
};

const ActAs = ({ role, roles }: { role: Role; roles: Role[] }) => {
  const translate = useTranslate();
  const notify = useNotify();
  // Everything on the screen belongs to the role one leaves: begin anew.
  const actAs = (other: Role) =>
    callApi('/session', { method: 'PUT', body: { role: other } }).then(
      () => window.location.assign('/'),
      (error: Error) => notify(error.message, { type: 'error' }),
    );
  return (
    <Section title="sessions.account.actAs">
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate('sessions.account.actAsAbout')}</Typography>
      <Stack sx={{ gap: 1 }}>
        {roles.map((each) => (
          <Button
            key={each}
            variant={each === role ? 'contained' : 'outlined'}
            aria-pressed={each === role}
            onClick={() => each !== role && actAs(each)}
          >
            {translate(`sessions.role.${each}`)}
          </Button>
        ))}
      </Stack>
    </Section>
  );
};

const Looks = () => {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const [theme, setTheme] = useTheme();
  return (
    <Section title="sessions.account.looks">
      <Stack direction="row" sx={{ gap: 3, flexWrap: 'wrap' }}>
        <Choice label={translate('sessions.account.language')} value={locale} onChange={setLocale}>
          <ToggleButton value="pl" lang="pl">
            Polski
          </ToggleButton>
          <ToggleButton value="en" lang="en">
            English
          </ToggleButton>
        </Choice>
        <Choice label={translate('sessions.account.theme')} value={theme ?? 'light'} onChange={setTheme}>
          <ToggleButton value="light">{translate('sessions.account.light')}</ToggleButton>
          <ToggleButton value="dark">{translate('sessions.account.dark')}</ToggleButton>
        </Choice>
      </Stack>
    </Section>
  );
};

type ChoiceProps<T> = { label: string; value: T; onChange: (value: never) => void; children: ReactNode };

const Choice = <T extends string>({ label, value, onChange, children }: ChoiceProps<T>) => (
  <div>
    <Typography variant="body2" sx={{ mb: 0.5 }}>
      {label}
    </Typography>
    <ToggleButtonGroup
      exclusive
      value={value}
      aria-label={label}
      onChange={(_, chosen) => chosen && onChange(chosen as never)}
      sx={{ '& .MuiToggleButton-root': { minHeight: 44, px: 2, textTransform: 'none' } }}
    >
      {children}
    </ToggleButtonGroup>
  </div>
);

const Session = ({ expiresAt }: { expiresAt: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const logout = useLogout();
  const signOutEverywhere = () =>
    callApi('/sessions', { method: 'DELETE' }).then(
      () => logout(),
      (error: Error) => notify(error.message, { type: 'error' }),
    );
  return (
    <Section title="sessions.account.session">
      <Typography sx={{ mb: 2 }}>
        {translate('sessions.account.expires')} <Instant value={expiresAt} />
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate('sessions.account.everywhereAbout')}</Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="outlined" onClick={() => logout()}>
          {translate('ra.auth.logout')}
        </Button>
        <Button variant="outlined" color="error" onClick={signOutEverywhere}>
          {translate('sessions.account.everywhere')}
        </Button>
      </Stack>
    </Section>
  );
};

const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2 }}>
      <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
        {translate(title)}
      </Typography>
      {children}
    </Paper>
  );
};
