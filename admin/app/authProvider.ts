import type { AuthProvider, UserIdentity } from 'react-admin';
import type { Role } from '#contract/actor.ts';
import type { SignedIn } from '#contract/sessions.ts';
import { mayOpen } from './access.ts';
import { draftsAreOf, forgetDrafts, isSomebodysTab } from './drafts.ts';
import { ApiError, callApi } from './http.ts';
import { keptPreferences } from './preferences.ts';

export type Identity = UserIdentity & Omit<SignedIn, 'staffId' | 'name'> & { id: string; fullName: string };

let signedIn: Promise<SignedIn> | null = null;
/** The session ended by itself: what was being written stays in this tab for its author. */
let expired = false;

/** For the sign-in page, which says why it is there. */
export const hasSessionExpired = () => expired;

export const authProvider: AuthProvider = {
  login: async ({ email, password }) => {
    const { data } = await callApi<SignedIn>('/session', { method: 'POST', body: { email, password } });
    draftsAreOf(data.staffId);
    signedIn = Promise.resolve(data);
    expired = false;
  },

  logout: async () => {
    signedIn = null;
    if (expired) return;
    forgetDrafts();
    const putBack = keptPreferences();
    // Without a network the cookie stays, but nothing of the session is left on the screen.
    await callApi('/session', { method: 'DELETE' }).catch(() => {});
    // The server's answer empties the browser's storage.
    putBack();
  },

  checkAuth: async () => {
    await whoIsSignedIn();
  },

  // Only the end of a session signs out; a refusal or a lost network does not.
  checkError: async (error) => {
    if (!isSignedOut(error)) return;
    expired = true;
    signedIn = null;
    throw error;
  },

  getIdentity: async (): Promise<Identity> => {
    const { staffId, name, ...rest } = await whoIsSignedIn();
    return { ...rest, id: staffId, fullName: name };
  },

  getPermissions: async (): Promise<Role> => (await whoIsSignedIn()).role,

  canAccess: async ({ resource, action }) => mayOpen((await whoIsSignedIn()).role, resource, action),
};

function whoIsSignedIn() {
  signedIn ??= callApi<SignedIn>('/session').then(
    ({ data }) => {
      draftsAreOf(data.staffId);
      return data;
    },
    (error) => {
      signedIn = null;
      // A page that is loaded again after the session ended finds it out here, not at a save.
      expired ||= isSignedOut(error) && isSomebodysTab();
      throw error;
    },
  );
  return signedIn;
}

const isSignedOut = (error: unknown) => error instanceof ApiError && error.status === 401;
