import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { OpenBy } from '#contract/access.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { OpenedInEmergency } from '../emergencyAccesses/OpenedInEmergency.tsx';
import type { FileRef } from './fileRef.ts';

type Props = {
  file: FileRef;
  openBy: OpenBy | null;
  /** Who looks after it today. */
  workers: string[];
};

/** Why one sees a file that is not one's own, and until when. */
export const FileNotices = ({ file, openBy, workers }: Props) => {
  const translate = useTranslate();
  const isSupervisor = useIdentity()?.role === 'supervisor';
  if (openBy === 'substitution')
    return <Alert severity="info">{translate('access.bySubstitution', { names: workers.join(', ') })}</Alert>;
  return openBy === 'emergency' || isSupervisor ? <OpenedInEmergency file={file} /> : null;
};
