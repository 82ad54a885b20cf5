import type { LayoutProps } from 'react-admin';
import { ChooseVersion } from './ChooseVersion.tsx';
import { DesktopLayout } from './DesktopLayout.tsx';
import { PhoneLayout } from './PhoneLayout.tsx';
import { useSessionEnd } from './sessionEnd.ts';
import { usePhone } from './usePhone.ts';

/** Two roots: one for the desk, one for the doorstep. */
export const PageFrame = ({ children }: LayoutProps) => {
  useSessionEnd();
  const Layout = usePhone() ? PhoneLayout : DesktopLayout;
  return (
    <>
      <Layout>{children}</Layout>
      <ChooseVersion />
    </>
  );
};
