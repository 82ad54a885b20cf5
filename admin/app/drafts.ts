const prefix = 'draft/';

/** What is being written, kept in this tab until it is saved or its author signs out. */
export const readDraft = <T>(key: string): T | undefined => {
  const text = sessionStorage.getItem(prefix + key);
  return text ? JSON.parse(text) : undefined;
};

export const keepDraft = (key: string, draft: unknown) => sessionStorage.setItem(prefix + key, JSON.stringify(draft));

export const forgetDraft = (key: string) => sessionStorage.removeItem(prefix + key);

export function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
