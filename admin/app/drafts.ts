const prefix = 'draft/';
const author = 'drafts-of';

/** What is being written, kept in this tab until it is saved or its author signs out. */
export const readDraft = <T>(key: string): T | undefined => {
  const text = sessionStorage.getItem(prefix + key);
  return text ? JSON.parse(text) : undefined;
};

export const keepDraft = (key: string, draft: unknown) => sessionStorage.setItem(prefix + key, JSON.stringify(draft));

export const forgetDraft = (key: string) => sessionStorage.removeItem(prefix + key);

export function forgetDrafts() {
  sessionStorage.removeItem(author);
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

/** A session that ended by itself leaves drafts behind: they wait for their author, and are gone for anybody else. */
export function draftsAreOf(staffId: string) {
  if (sessionStorage.getItem(author) !== staffId) forgetDrafts();
  sessionStorage.setItem(author, staffId);
}

/** Somebody signed in here and has not signed out. */
export const isSomebodysTab = () => sessionStorage.getItem(author) !== null;
