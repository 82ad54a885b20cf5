import { zodResolver } from '@hookform/resolvers/zod';
import { EditBase, TextInput, useTranslate } from 'react-admin';
import { type HandOver, HandOverNote } from '#contract/handOvers.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';

/** What the receiver should know before the first visit. */
export const NoteDialog = ({ handOver, onClose }: { handOver: HandOver; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'handOvers.noteSaved');
  const { id, note, subjectName } = handOver;
  return (
    <EditBase
      resource="hand-overs"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        draft={`hand-over-note/${id}`}
        title={translate('handOvers.noteOf', { name: subjectName })}
        onClose={onClose}
        record={{ note }}
        resolver={zodResolver(HandOverNote, undefined, { raw: true })}
        alwaysEnable
      >
        <TextInput source="note" multiline minRows={6} fullWidth helperText="handOvers.noteHelp" />
      </DialogForm>
    </EditBase>
  );
};
