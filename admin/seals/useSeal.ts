import { useGetList } from 'react-admin';
import type { Seal } from '#contract/seals.ts';
import type { FileRef } from '../access/fileRef.ts';
import { useIdentity } from '../app/useIdentity.ts';

/** The seal on a file, for the supervisors it names; nobody else knows of it. */
export function useSeal(file: FileRef) {
  const isSupervisor = useIdentity()?.role === 'supervisor';
  const { data } = useGetList<Seal>('seals', { filter: { ...file, current: true } }, { enabled: isSupervisor });
  return data?.[0];
}
