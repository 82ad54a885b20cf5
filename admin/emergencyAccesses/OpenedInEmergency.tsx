import { Alert } from '@mui/material';
import { useEffect } from 'react';
import { useGetList, useRefresh, useTranslate } from 'react-admin';
import type { EmergencyAccess } from '#contract/emergencyAccesses.ts';
import type { FileRef } from '../access/fileRef.ts';
import { clockTime } from '../app/Instant.tsx';
import { useIdentity } from '../app/useIdentity.ts';

type Props = { file: FileRef };

/** Until when the file is open, to who opened it in an emergency; to a supervisor, who has it open now. */
export const OpenedInEmergency = ({ file }: Props) => {
  const translate = useTranslate();
  const me = useIdentity()?.id;
  const { data = [] } = useGetList<EmergencyAccess>('emergency-accesses', {
    filter: file,
    sort: { field: 'grantedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  });
  const now = new Date().toISOString();
  const open = data.filter(({ expiresAt }) => expiresAt > now);
  useWhenOver(open.map(({ expiresAt }) => expiresAt).sort()[0]);
  return open.map(({ id, staffId, staffName, expiresAt }) => (
    <Alert key={id} severity="warning">
      <strong>
        {translate(`emergencyAccesses.${staffId === me ? 'until' : 'untilFor'}`, {
          time: clockTime(expiresAt),
          name: staffName,
        })}
      </strong>{' '}
      {staffId === me && translate('emergencyAccesses.untilMeans')}
    </Alert>
  ));
};

/** The page does not go on showing what has closed. */
function useWhenOver(moment: string | undefined) {
  const refresh = useRefresh();
  useEffect(() => {
    if (!moment) return;
    const timer = setTimeout(refresh, Date.parse(moment) - Date.now() + 1_000);
    return () => clearTimeout(timer);
  }, [moment, refresh]);
}
