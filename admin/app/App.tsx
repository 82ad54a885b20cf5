import { Admin } from 'react-admin';
import { LoginPage } from '../sessions/LoginPage.tsx';
import { AccessDenied } from './AccessDenied.tsx';
import { authProvider } from './authProvider.ts';
import { dataProvider } from './dataProvider.ts';
import { i18nProvider } from './i18n.ts';
import { Notices } from './Notices.tsx';
import { PageFrame } from './PageFrame.tsx';
import { preferences } from './preferences.ts';
import { queryClient } from './queryClient.ts';
import { home, screens } from './screens.tsx';
import { darkTheme, lightTheme } from './theme.ts';

export const App = () => (
  <Admin
    title="Piecza"
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={preferences}
    layout={PageFrame}
    loginPage={LoginPage}
    notification={Notices}
    accessDenied={AccessDenied}
    dashboard={home}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    defaultTheme="light"
    requireAuth
    disableTelemetry
  >
    {screens}
  </Admin>
);
