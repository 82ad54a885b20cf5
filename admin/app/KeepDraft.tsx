import { useCallback, useContext, useEffect, useState } from 'react';
import { type DataProvider, EditContext, type Middleware, useRegisterMutationMiddleware } from 'react-admin';
import { type FieldValues, useFormContext } from 'react-hook-form';
import { BegunEarlier } from './BegunEarlier.tsx';
import { forgetDraft, keepDraft, readDraft } from './drafts.ts';

/** What was typed, over the version of the row that was on the screen. */
type Draft = { values: FieldValues; revision: number | undefined };

/**
 * A form's text outlives a closed dialog and an ended session: it waits in this tab until it is saved. Whoever changed
 * the row meanwhile is not overwritten by it: it is saved as the change of the version it was written over.
 */
export const KeepDraft = ({ name }: { name: string }) => {
  const { watch, reset, formState } = useFormContext();
  const { isReady } = formState;
  const shown: number | undefined = useContext(EditContext)?.record?.revision;
  const [kept, setKept] = useState(() => readDraft<Draft>(name));
  const revision = kept ? kept.revision : shown;

  useEffect(() => {
    if (isReady && kept) reset(kept.values, { keepDefaultValues: true });
  }, [isReady, kept, reset]);

  useEffect(() => {
    // An answer typed or tapped has a field's name; a form filled anew from its record has none.
    const { unsubscribe } = watch((values, { name: field }) => {
      if (field) keepDraft(name, { values, revision });
    });
    return unsubscribe;
  }, [watch, name, revision]);

  useRegisterMutationMiddleware<Save>(
    useCallback<Middleware<Save>>(
      async (resource, params, next) => {
        const forget = () => forgetDraft(name);
        const answer = await next(resource, {
          ...params,
          ...(kept && { previousData: { ...params.previousData, revision } }),
          meta: { ...params.meta, forget },
        });
        forget();
        return answer;
      },
      [name, kept, revision],
    ),
  );

  const startOver = () => {
    forgetDraft(name);
    setKept(undefined);
    reset();
  };
  return kept ? <BegunEarlier onStartOver={startOver} /> : null;
};

type Save = DataProvider['update'];
