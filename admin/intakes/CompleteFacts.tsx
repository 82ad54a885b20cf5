import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { type Intake, intakes } from '#contract/intakes.ts';
import { ApiError, callApi } from '../app/http.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';
import { FactInputs } from './FactInputs.tsx';
import { factsOf } from './factsOf.ts';

/** What the route asks for, completed or corrected; what is wrong stands under its field. */
export const CompleteFacts = ({ intake, onClose }: { intake: Intake; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const saved = useSaved(onClose, 'intakes.saved');
  const { id, revision, route } = intake;

  const save = async ({ facts }: { facts?: object }) => {
    try {
      await callApi(`/intakes/${id}`, { method: 'PUT', body: { facts }, revision });
      saved();
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof ApiError && Object.keys(error.fields).length) return error.fields;
      notify(message, { type: 'error' });
      // Refused because it changed meanwhile: one writes again, over the facts as they are now.
      await queries.invalidateQueries();
    }
  };

  return (
    <DialogForm
      title={translate('intakes.step.received')}
      onClose={onClose}
      onSubmit={save}
      record={{ facts: factsOf(intake) }}
      resolver={zodResolver(intakes.change, undefined, { raw: true })}
      alwaysEnable
    >
      <FactInputs route={route} />
    </DialogForm>
  );
};
