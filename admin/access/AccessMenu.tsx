import type { SvgIconComponent } from '@mui/icons-material';
import AccessIcon from '@mui/icons-material/ShieldOutlined';
import { Button, ListItemIcon, Menu, MenuItem } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

type Item = { label: string; Icon: SvgIconComponent } & (
  | { link: { to: string; state: unknown } }
  | { choose: () => void }
);

/** Rarely needed and never by accident: one button, and behind it what there is to do. */
export const AccessMenu = ({ items }: { items: Item[] }) => {
  const translate = useTranslate();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        ref={anchor}
        startIcon={<AccessIcon />}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        sx={{ minHeight: 44 }}
      >
        {translate('access.menu')}
      </Button>
      <Menu anchorEl={() => anchor.current} open={open} onClose={close}>
        {items.map(({ label, Icon, ...does }) => (
          <MenuItem
            key={label}
            {...('link' in does && { component: Link, ...does.link })}
            onClick={() => {
              close();
              if ('choose' in does) does.choose();
            }}
          >
            <ListItemIcon>
              <Icon fontSize="small" />
            </ListItemIcon>
            {translate(label)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
