import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';

/** The first thing the Tab key reaches: past the menu, to what the page is about. */
export const SkipLink = () => {
  const translate = useTranslate();
  return (
    <Button
      variant="contained"
      onClick={() => document.getElementById('main-content')?.focus()}
      sx={{ position: 'fixed', top: 8, left: 8, zIndex: 2000, '&:not(:focus)': { transform: 'translateY(-200%)' } }}
    >
      {translate('ra.navigation.skip_nav')}
    </Button>
  );
};
