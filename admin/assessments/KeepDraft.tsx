import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { keepDraft } from '../app/drafts.ts';

/** A long text outlives a closed screen and an ended session: it waits in this tab until it is saved. */
export const KeepDraft = ({ name }: { name: string }) => {
  const { watch } = useFormContext();
  useEffect(() => {
    const { unsubscribe } = watch((values, { type }) => {
      if (type === 'change') keepDraft(name, values);
    });
    return unsubscribe;
  }, [watch, name]);
  return null;
};
