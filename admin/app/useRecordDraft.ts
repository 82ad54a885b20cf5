import { useDraft } from './useDraft.ts';
import { uuidv7 } from './uuidv7.ts';

/** Something written down in the field, before it is sent. */
export type RecordDraft<Entry> = {
  /** Kept for the life of the form, so that trying again is the same record. */
  id: string;
  entry: Entry;
  /** When "save" was first pressed, by the device's clock; part of what makes a repeated sending the same one. */
  recordedAt: string | null;
};

/** A record that is being written, with what makes sending it again the same record. */
export function useRecordDraft<Entry extends object>(key: string, begin: () => Entry) {
  const { draft: kept, write, ...rest } = useDraft<RecordDraft<Entry>>(key, () => fresh(begin()));
  // What was begun before the form asked all it asks now has the rest as a new one has it.
  const draft = { ...kept, entry: { ...begin(), ...kept.entry } };
  return {
    ...rest,
    draft,
    change: (part: Partial<Entry>) => write({ ...draft, entry: { ...draft.entry, ...part } }),
    recorded: () => {
      const recordedAt = draft.recordedAt ?? new Date().toISOString();
      write({ ...draft, recordedAt });
      return { ...draft, recordedAt };
    },
  };
}

const fresh = <Entry>(entry: Entry): RecordDraft<Entry> => ({ id: uuidv7(), entry, recordedAt: null });
