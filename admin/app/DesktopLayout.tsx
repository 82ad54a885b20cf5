import { Box, Button, List, ListItemButton, ListItemIcon, ListItemText, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { AccountMenu } from './AccountMenu.tsx';
import { Brand } from './Brand.tsx';
import { isCurrent, type MenuItem, menuOf, visitItem } from './menu.tsx';
import { PageAnnouncer } from './PageAnnouncer.tsx';
import { PageContent } from './PageContent.tsx';
import { pageTitle } from './pageTitle.ts';
import { SkipLink } from './SkipLink.tsx';
import { useIdentity } from './useIdentity.ts';

const menuWidth = 236;

export const DesktopLayout = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'flex', minHeight: '100vh', bgcolor: 'background.default' }}>
    <SkipLink />
    <SideMenu />
    <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <TopBar />
      <PageContent>{children}</PageContent>
    </Box>
    <PageAnnouncer />
  </Box>
);

const TopBar = () => {
  const translate = useTranslate();
  const role = useIdentity()?.role;
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1100,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 3,
        minHeight: 64,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography component="h1" variant="h1" id="react-admin-title" sx={pageTitle} />
      {role && visitItem.roles.includes(role) && (
        <Button component={Link} to={visitItem.path} variant="contained" startIcon={<visitItem.Icon />}>
          {translate('app.menu.visit')}
        </Button>
      )}
      <AccountMenu />
    </Box>
  );
};

const SideMenu = () => {
  const translate = useTranslate();
  const role = useIdentity()?.role;
  return (
    <Box sx={{ width: menuWidth, flexShrink: 0, bgcolor: 'primary.dark', color: '#fff' }}>
      <Box sx={{ position: 'sticky', top: 0 }}>
        <Box component="nav" aria-label={translate('app.menu.title')}>
          <Brand />
          <List disablePadding sx={{ px: 1 }}>
            {role && menuOf(role).map((item) => <SideMenuItem key={item.path} item={item} />)}
          </List>
        </Box>
      </Box>
    </Box>
  );
};

const SideMenuItem = ({ item }: { item: MenuItem }) => {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const current = isCurrent(item, pathname);
  const shade = { bgcolor: 'rgba(255, 255, 255, 0.16)' };
  return (
    <li>
      <ListItemButton
        component={Link}
        to={item.path}
        aria-current={current ? 'page' : undefined}
        sx={{ borderRadius: 2, mb: 0.5, color: '#fff', '&:hover': shade, ...(current && shade) }}
      >
        <ListItemIcon sx={{ minWidth: 38, color: 'inherit' }}>
          <item.Icon />
        </ListItemIcon>
        <ListItemText
          primary={translate(`app.menu.${item.label}`)}
          slotProps={{ primary: { sx: { fontWeight: current ? 650 : 450 } } }}
        />
      </ListItemButton>
    </li>
  );
};
