import { localStorageStore } from 'react-admin';

const store = localStorageStore('1', 'Piecza');
const kept = /^RaStorePiecza\.(theme|locale|preferences\..*)$/;

/** How this device shows things; lists and filters of one person are gone when they sign out. */
export const preferences = {
  ...store,
  reset: () => {
    const putBack = keptPreferences();
    store.reset();
    putBack();
  },
};

/** Remembers theme, language and columns; call the result to put them back. */
export function keptPreferences() {
  const entries = Object.entries(localStorage).filter(([key]) => kept.test(key));
  return () => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  };
}
