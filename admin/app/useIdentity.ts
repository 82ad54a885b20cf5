import { useGetIdentity } from 'react-admin';
import type { Identity } from './authProvider.ts';

/** Who is signed in and as what; undefined only until it is known. */
export const useIdentity = () => useGetIdentity().identity as Identity | undefined;
