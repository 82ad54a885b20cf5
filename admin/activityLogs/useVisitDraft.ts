import { useState } from 'react';
import { forgetDraft, keepDraft, readDraft } from '../app/drafts.ts';
import { uuidv7 } from '../app/uuidv7.ts';
import type { Entry } from './entry.ts';

export type VisitDraft = {
  /** Kept for the life of the form, so that trying again is the same visit. */
  id: string;
  entry: Entry;
  /** When "save" was first pressed, by the device's clock; part of what makes a repeated sending the same one. */
  recordedAt: string | null;
};

/** What is being written, kept in this tab from the first answer until it is saved. */
export function useVisitDraft(key: string, begin: () => Entry) {
  const [draft, setDraft] = useState(() => begun(readDraft<VisitDraft>(key), begin()));
  const [restored, setRestored] = useState(() => readDraft(key) !== undefined);

  const keep = (next: VisitDraft) => {
    keepDraft(key, next);
    setDraft(next);
  };
  return {
    draft,
    restored,
    change: (part: Partial<Entry>) => keep({ ...draft, entry: { ...draft.entry, ...part } }),
    recorded: () => {
      const next = { ...draft, recordedAt: draft.recordedAt ?? new Date().toISOString() };
      keep(next);
      return next;
    },
    startOver: () => {
      forgetDraft(key);
      setRestored(false);
      setDraft(fresh(begin()));
    },
    forget: () => forgetDraft(key),
  };
}

/** What was begun before the form asked all it asks now has the rest as a new one has it. */
const begun = (kept: VisitDraft | undefined, entry: Entry): VisitDraft =>
  kept ? { ...kept, entry: { ...entry, ...kept.entry } } : fresh(entry);

const fresh = (entry: Entry): VisitDraft => ({ id: uuidv7(), entry, recordedAt: null });
