import { useState } from 'react';
import { forgetDraft, keepDraft, readDraft } from './drafts.ts';

/**
 * What is being written outside a react-admin form (there `KeepDraft` does it), kept in this tab from the first word
 * until it is saved. Without a key there is nothing to keep.
 */
export function useDraft<Draft>(key: string | undefined, begin: () => Draft) {
  const [kept] = useState(() => (key ? readDraft<Draft>(key) : undefined));
  const [draft, setDraft] = useState(() => kept ?? begin());
  const [restored, setRestored] = useState(kept !== undefined);
  const forget = () => key && forgetDraft(key);
  return {
    draft,
    restored,
    write: (next: Draft) => {
      if (key) keepDraft(key, next);
      setDraft(next);
    },
    startOver: () => {
      forget();
      setRestored(false);
      setDraft(begin());
    },
    forget,
  };
}
