import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { keepDraft } from '../app/drafts.ts';

/** A long text outlives a closed screen and an ended session: it waits in this tab until it is saved. */
export const KeepDraft = ({ name }: { name: string }) => {
  const { watch } = useFormContext();
  useEffect(() => {
    // An answer typed or tapped has a field's name; a form filled anew from its record has none.
    const { unsubscribe } = watch((values, { name: field }) => {
      if (field) keepDraft(name, values);
    });
    return unsubscribe;
  }, [watch, name]);
  return null;
};
