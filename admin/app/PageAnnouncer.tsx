import { Box } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { visuallyHidden } from './visuallyHidden.ts';

/** Keeps the window's title and language in step with the page, and says the title of a new page aloud. */
export const PageAnnouncer = () => {
  const [locale] = useLocaleState();
  const { pathname } = useLocation();
  const [title, setTitle] = useState('');
  const firstPath = useRef(pathname);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    const heading = document.getElementById('react-admin-title');
    if (!heading) return;
    const follow = () => {
      const text = heading.textContent?.trim() ?? '';
      document.title = text ? `${text} – Piecza` : 'Piecza';
      setTitle(text);
    };
    follow();
    const observer = new MutationObserver(follow);
    observer.observe(heading, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (firstPath.current === pathname) return;
    firstPath.current = '';
    window.scrollTo(0, 0);
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost) document.getElementById('main-content')?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <Box role="status" sx={visuallyHidden}>
      {title}
    </Box>
  );
};
