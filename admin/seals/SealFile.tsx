import { zodResolver } from '@hookform/resolvers/zod';
import { Alert } from '@mui/material';
import { CreateBase, TextInput, useGetList, useTranslate } from 'react-admin';
import type { Assignment } from '#contract/assignments.ts';
import { SealInput } from '#contract/seals.ts';
import type { FileRef } from '../access/fileRef.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';
import { NamedInput } from './NamedInput.tsx';

type Props = { file: FileRef; name: string; onClose: () => void };

/** Who looks after the file is among those proposed: sealing it by mistake against them would stop their work. */
export const SealFile = ({ file, name, onClose }: Props) => {
  const translate = useTranslate();
  const me = useIdentity()?.id;
  const saved = useSaved(onClose, 'seals.done');
  const { data: assigned } = useGetList<Assignment>('assignments', { filter: { ...file, current: true } });
  if (!assigned) return null;

  return (
    <CreateBase resource="seals" redirect={false} mutationOptions={{ onSuccess: saved }}>
      <DialogForm
        draft={`seals/of/${Object.values(file)}`}
        title={`${translate('seals.seal')}: ${name}`}
        onClose={onClose}
        record={{ ...file, namedIds: [...new Set([me, ...assigned.map(({ staffId }) => staffId)])] }}
        resolver={zodResolver(SealInput, undefined, { raw: true })}
        saveLabel="seals.sealSave"
        alwaysEnable
      >
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate('seals.means')}
        </Alert>
        <TextInput source="reason" isRequired multiline minRows={2} fullWidth helperText="seals.reasonHelp" />
        <NamedInput />
      </DialogForm>
    </CreateBase>
  );
};
