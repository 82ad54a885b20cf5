import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import { Box, Button, Divider, IconButton, ListItemIcon, Menu, MenuItem, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { menuOf } from './menu.tsx';
import { useIdentity } from './useIdentity.ts';
import { usePhone } from './usePhone.ts';

/** Who is signed in; the way to the account, out, and on the phone to every screen that is not at hand. */
export const AccountMenu = () => {
  const translate = useTranslate();
  const logout = useLogout();
  const identity = useIdentity();
  const onPhone = usePhone();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  if (!identity) return null;

  const close = () => setOpen(false);
  const role = translate(`sessions.role.${identity.role}`);
  const opener = { ref: anchor, onClick: () => setOpen(true), 'aria-haspopup': 'menu', 'aria-expanded': open } as const;
  return (
    <>
      {onPhone ? (
        <IconButton
          {...opener}
          color="inherit"
          aria-label={translate('app.menu.accountOf', { name: identity.fullName })}
        >
          <AccountIcon />
        </IconButton>
      ) : (
        <Button {...opener} color="inherit" startIcon={<AccountIcon />} sx={{ textAlign: 'left' }}>
          <Box>
            <Box sx={{ lineHeight: 1.2 }}>{identity.fullName}</Box>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary', lineHeight: 1.2 }}>
              {role}
            </Typography>
          </Box>
        </Button>
      )}
      <Menu anchorEl={() => anchor.current} open={open} onClose={close}>
        {onPhone && (
          <Box component="li" role="none" sx={{ px: 2, py: 1 }}>
            <Typography sx={{ fontWeight: 650 }}>{identity.fullName}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {role}
            </Typography>
          </Box>
        )}
        {onPhone &&
          menuOf(identity.role).map(({ path, label, Icon }) => (
            <MenuItem key={path} component={Link} to={path} onClick={close}>
              <ListItemIcon>
                <Icon fontSize="small" />
              </ListItemIcon>
              {translate(`app.menu.${label}`)}
            </MenuItem>
          ))}
        {onPhone && <Divider component="li" />}
        <MenuItem component={Link} to="/account" onClick={close}>
          <ListItemIcon>
            <AccountIcon fontSize="small" />
          </ListItemIcon>
          {translate('app.menu.account')}
        </MenuItem>
        <MenuItem onClick={() => logout()}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
};
