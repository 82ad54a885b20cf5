import type { LayoutProps } from 'react-admin';
import { DesktopLayout } from './DesktopLayout.tsx';
import { PhoneLayout } from './PhoneLayout.tsx';
import { useSessionEnd } from './sessionEnd.ts';
import { usePhone } from './usePhone.ts';

/** Two roots: one for the desk, one for the doorstep. */
export const PageFrame = ({ children }: LayoutProps) => {
  useSessionEnd();
  return usePhone() ? <PhoneLayout>{children}</PhoneLayout> : <DesktopLayout>{children}</DesktopLayout>;
};
