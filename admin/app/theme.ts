import type { Theme } from '@mui/material';
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';

const touchTarget = 44;

/** What a checkbox is called belongs on the input; react-admin puts it on the span around it. */
const labelOnInput = {
  root: (owner: object) => ('aria-label' in owner ? { 'aria-label': undefined } : {}),
  input: (owner: object) => ('aria-label' in owner ? { 'aria-label': owner['aria-label'] } : {}),
};

const common: RaThemeOptions = {
  typography: {
    fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
    h1: { fontSize: '1.375rem', fontWeight: 650, lineHeight: 1.25 },
    h2: { fontSize: '1.125rem', fontWeight: 650, lineHeight: 1.3 },
    h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.35 },
    h6: { fontSize: '1.125rem', fontWeight: 650, lineHeight: 1.3 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  shape: { borderRadius: 10 },
  components: {
    MuiCssBaseline: {
      styleOverrides: ({ palette }: Theme) => ({
        body: { overflowWrap: 'break-word' },
        // Only what nothing else colours: a plain link in a text.
        a: { color: palette.primary.main },
        '.ra-input.ra-input': { marginTop: 8, marginBottom: 4 },
        '*:focus-visible': { outline: '3px solid #c2680c', outlineOffset: 2 },
        '@media (prefers-reduced-motion: reduce)': {
          '*': { transition: 'none !important', animation: 'none !important' },
        },
        '@media print': {
          'nav, header, .no-print, .RaList-actions, .MuiTablePagination-root': { display: 'none !important' },
        },
      }),
    },
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 40 } } },
    MuiIconButton: { styleOverrides: { sizeMedium: { minWidth: touchTarget, minHeight: touchTarget } } },
    MuiListItemButton: { styleOverrides: { root: { minHeight: touchTarget } } },
    MuiMenuItem: { styleOverrides: { root: { minHeight: touchTarget } } },
    MuiTab: { styleOverrides: { root: { textTransform: 'none', fontWeight: 600, minHeight: 48 } } },
    MuiTabs: { defaultProps: { variant: 'scrollable', scrollButtons: 'auto', allowScrollButtonsMobile: true } },
    MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    // biome-ignore lint/suspicious/noExplicitAny: MUI types the slots' functions by its own owner state
    MuiCheckbox: { defaultProps: { slotProps: labelOnInput as any } },
    MuiCircularProgress: { defaultProps: { 'aria-label': '…' } },
    MuiLinearProgress: { defaultProps: { 'aria-label': '…' } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 650 } } },
    RaToolbar: {
      styleOverrides: {
        root: {
          backgroundColor: 'transparent',
          // Below the form, and not at the edge of the phone: there it would lie under the menu.
          '&.RaToolbar-mobileToolbar': { position: 'static', zIndex: 'auto' },
        },
      },
    },
    RaCardContentInner: { styleOverrides: { root: { '&:last-child': { paddingBottom: 16 } } } },
    RaSimpleFormIterator: { styleOverrides: { root: { '& .RaSimpleFormIterator-action': { visibility: 'visible' } } } },
    RaList: {
      styleOverrides: { root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } } },
    },
  } as RaThemeOptions['components'],
};

export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  ...common,
  components: { ...defaultLightTheme.components, ...common.components },
  palette: {
    mode: 'light',
    primary: { main: '#0b5a78', dark: '#0b4a63', contrastText: '#ffffff' },
    secondary: { main: '#8a4600' },
    error: { main: '#b3261e' },
    warning: { main: '#8a5200' },
    success: { main: '#1b6b3a' },
    info: { main: '#0b5a78' },
    background: { default: '#f4f6f7', paper: '#ffffff' },
    text: { primary: '#17212b', secondary: '#48545f' },
    divider: '#d5dbe0',
  },
};

export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  ...common,
  components: { ...defaultDarkTheme.components, ...common.components },
  palette: {
    mode: 'dark',
    primary: { main: '#86c9e6', dark: '#12394a', contrastText: '#04222e' },
    secondary: { main: '#ffb77a' },
    error: { main: '#ffb4ab' },
    warning: { main: '#ffb870' },
    success: { main: '#8fd6a5' },
    info: { main: '#86c9e6' },
    background: { default: '#11171b', paper: '#1a2227' },
    text: { primary: '#e6edf1', secondary: '#b3c0c8' },
    divider: '#34414a',
  },
};
