import { useState } from 'react';
import { forgetDraft, keepDraft, readDraft } from './drafts.ts';
import { uuidv7 } from './uuidv7.ts';

/** Something written down in the field, before it is sent. */
export type RecordDraft<Entry> = {
  /** Kept for the life of the form, so that trying again is the same record. */
  id: string;
  entry: Entry;
  /** When "save" was first pressed, by the device's clock; part of what makes a repeated sending the same one. */
  recordedAt: string | null;
};

/** What is being written, kept in this tab from the first answer until it is saved. */
export function useRecordDraft<Entry extends object>(key: string, begin: () => Entry) {
  const [draft, setDraft] = useState(() => begun(readDraft<RecordDraft<Entry>>(key), begin()));
  const [restored, setRestored] = useState(() => readDraft(key) !== undefined);

  const keep = (next: RecordDraft<Entry>) => {
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
      return { ...next, recordedAt: next.recordedAt };
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
const begun = <Entry extends object>(kept: RecordDraft<Entry> | undefined, entry: Entry): RecordDraft<Entry> =>
  kept ? { ...kept, entry: { ...entry, ...kept.entry } } : fresh(entry);

const fresh = <Entry>(entry: Entry): RecordDraft<Entry> => ({ id: uuidv7(), entry, recordedAt: null });
