import { GlobalStyles } from '@mui/material';

/** The report on A4: the paper has no menu, no buttons and nothing to scroll. */
export const PrintStyles = () => (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4', margin: '14mm' },
      '@media print': {
        'header, nav, .no-print, .RaSidebar-root, .MuiDrawer-root, .MuiBottomNavigation-root, .MuiSnackbar-root': {
          display: 'none !important',
        },
        'html, body': { background: '#fff !important', fontSize: '11pt' },
        '.MuiTableContainer-root': { overflow: 'visible !important', breakInside: 'avoid' },
        // Once at the end, not at the foot of every page.
        tfoot: { display: 'table-row-group' },
        '.MuiTableCell-root': { padding: '3px 6px !important', fontSize: '9pt !important' },
        '.MuiTypography-h4': { fontSize: '15pt !important' },
        a: { color: '#000 !important', textDecoration: 'none !important' },
      },
    }}
  />
);
