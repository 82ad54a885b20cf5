import { AppBar, BottomNavigation, BottomNavigationAction, Box, Paper, Toolbar, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { AccountMenu } from './AccountMenu.tsx';
import { atHandOf, isCurrent } from './menu.tsx';
import { PageAnnouncer } from './PageAnnouncer.tsx';
import { PageContent } from './PageContent.tsx';
import { pageTitle } from './pageTitle.ts';
import { SkipLink } from './SkipLink.tsx';
import { useIdentity } from './useIdentity.ts';

const bottomHeight = 64;

export const PhoneLayout = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  const bottomIsFree = !isForm(pathname);
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'flex',
        flexDirection: 'column',
        bgcolor: 'background.default',
        pb: bottomIsFree ? `${bottomHeight + 16}px` : 0,
      }}
    >
      <SkipLink />
      <AppBar
        position="sticky"
        elevation={0}
        color="default"
        sx={{ bgcolor: 'primary.dark', color: '#fff', backgroundImage: 'none' }}
      >
        <Toolbar sx={{ minHeight: 56, gap: 1, pr: 1 }}>
          <Typography component="h1" variant="h2" id="react-admin-title" sx={{ ...pageTitle, fontSize: '1.15rem' }} />
          <AccountMenu />
        </Toolbar>
      </AppBar>
      <PageContent>{children}</PageContent>
      {bottomIsFree && <BottomMenu />}
      <PageAnnouncer />
    </Box>
  );
};

/** A form keeps the bottom edge for its own "save". */
const isForm = (pathname: string) => /^\/[a-z-]+\/(create|[0-9a-f-]{36})$/.test(pathname);

const BottomMenu = () => {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const role = useIdentity()?.role;
  const items = role ? atHandOf(role) : [];
  if (items.length < 2) return null;

  return (
    <Paper
      component="nav"
      elevation={8}
      square
      aria-label={translate('app.menu.title')}
      className="no-print"
      sx={{ position: 'fixed', inset: 'auto 0 0 0', zIndex: 1100, pb: 'env(safe-area-inset-bottom)' }}
    >
      <BottomNavigation
        showLabels
        value={items.findIndex((item) => isCurrent(item, pathname))}
        sx={{ height: bottomHeight }}
      >
        {items.map(({ path, label, Icon }) => (
          <BottomNavigationAction
            key={path}
            component={Link}
            to={path}
            label={translate(`app.menu.short.${label}`, { _: translate(`app.menu.${label}`) })}
            icon={<Icon />}
            aria-current={pathname === path ? 'page' : undefined}
            sx={{
              minWidth: 0,
              px: 0.5,
              color: 'text.secondary',
              '& .MuiBottomNavigationAction-label': { fontSize: '0.75rem' },
            }}
          />
        ))}
      </BottomNavigation>
    </Paper>
  );
};
