import { zodResolver } from '@hookform/resolvers/zod';
import { Alert } from '@mui/material';
import {
  AutocompleteInput,
  CreateBase,
  RadioButtonGroupInput,
  useNotify,
  useRedirect,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ConflictInput, ConflictKind, type ConflictOfInterest } from '#contract/conflicts.ts';
import type { FileRef } from '../access/fileRef.ts';
import { useFilesChanged } from '../access/useFilesChanged.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useChoices } from '../plans/useChoices.ts';
import { useStaffChoices } from '../staff/useStaffChoices.ts';

type Props = { file: FileRef; name: string; onClose: () => void };

/** Closes the file to oneself, or a supervisor to anybody, from that moment on; said plainly before it is done. */
export const DeclareConflict = ({ file, name, onClose }: Props) => {
  const translate = useTranslate();
  const identity = useIdentity();
  const declared = useDeclared(file, onClose);
  const kinds = useChoices('conflicts.kind', ConflictKind);
  const forOthers = identity?.role === 'supervisor';

  return (
    <CreateBase resource="conflicts-of-interest" redirect={false} mutationOptions={{ onSuccess: declared }}>
      <DialogForm
        title={`${translate('conflicts.declare')}: ${name}`}
        onClose={onClose}
        record={{ ...file, staffId: forOthers ? null : identity?.id }}
        resolver={zodResolver(ConflictInput, undefined, { raw: true })}
        saveLabel="conflicts.declareSave"
        alwaysEnable
      >
        {forOthers && <Whose />}
        <RadioButtonGroupInput
          source="kind"
          {...(!forOthers && { label: 'conflicts.kindOwn' })}
          choices={kinds}
          isRequired
          row={false}
          helperText={false}
        />
        <WhatFollows />
      </DialogForm>
    </CreateBase>
  );
};

const Whose = () => (
  <AutocompleteInput
    source="staffId"
    choices={useStaffChoices()}
    optionText="name"
    isRequired
    fullWidth
    helperText={false}
  />
);

const WhatFollows = () => {
  const translate = useTranslate();
  const me = useIdentity()?.id;
  const own = useWatch({ name: 'staffId' }) === me;
  return (
    <Alert severity="warning" sx={{ mt: 1 }}>
      {translate(`conflicts.${own ? 'meansOwn' : 'means'}`)}
    </Alert>
  );
};

/** One's own file is gone the moment it is declared: the page must not be asked for again. */
function useDeclared(file: FileRef, onClose: () => void) {
  const me = useIdentity()?.id;
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const filesChanged = useFilesChanged();
  return ({ staffId }: ConflictOfInterest) => {
    const own = staffId === me;
    notify(`conflicts.${own ? 'declaredOwn' : 'declared'}`, { type: 'success' });
    if (own) {
      filesChanged();
      redirect('list', 'familyId' in file ? 'families' : 'foster-families');
    } else {
      refresh();
      onClose();
    }
  };
}
