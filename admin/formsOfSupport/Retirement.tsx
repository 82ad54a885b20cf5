import { Button } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify, useRefresh, useTranslate, useUpdate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import type { FormOfSupport } from '#contract/formsOfSupport.ts';

/** Takes a form out of use from today, after a question; or puts it back. */
export const Retirement = ({ form, name }: { form: FormOfSupport; name: string }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const [update, { isPending }] = useUpdate<FormOfSupport>();
  const { id, namePl, nameEn, retiredOn } = form;
  const save = (day: string | null) =>
    update(
      'forms-of-support',
      { id, data: { namePl, nameEn, retiredOn: day }, previousData: form },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => notify('formsOfSupport.saved', { type: 'success' }),
        onError: (error) => notify((error as Error).message, { type: 'error' }),
        onSettled: () => {
          setAsking(false);
          refresh();
        },
      },
    );

  if (retiredOn)
    return (
      <Button
        disabled={isPending}
        aria-label={translate('formsOfSupport.bringBackOf', { name })}
        onClick={() => save(null)}
      >
        {translate('formsOfSupport.bringBack')}
      </Button>
    );
  return (
    <>
      <Button aria-label={translate('formsOfSupport.retireOf', { name })} onClick={() => setAsking(true)}>
        {translate('formsOfSupport.retireToday')}
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title="formsOfSupport.retireQuestion"
        content="formsOfSupport.retireMeans"
        onConfirm={() => save(warsawDay(new Date()))}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
