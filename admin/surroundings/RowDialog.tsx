import { zodResolver } from '@hookform/resolvers/zod';
import type { ReactNode } from 'react';
import { CreateBase, EditBase } from 'react-admin';
import { z } from 'zod';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';

type Props = {
  resource: { name: string; create?: z.ZodObject; change?: z.ZodObject };
  title: string;
  /** What the form begins with. */
  record: object;
  /** Which row is changed; without it a new one is made. */
  id?: string | undefined;
  /** Where sentences are written: under which name they wait in this tab. */
  draft?: string;
  onClose: () => void;
  children: ReactNode;
};

/** One fact about a family, added or put right. */
export const RowDialog = ({ resource, title, record, id, draft, onClose, children }: Props) => {
  const saved = useSaved(onClose, 'surroundings.saved');
  // The form also holds what the server added to the row; only the contract's fields are sent.
  const sent = (id ? resource.change : resource.create)!;
  const form = (
    <DialogForm
      title={title}
      {...(draft && { draft })}
      onClose={onClose}
      record={record}
      resolver={zodResolver(z.object(sent.shape), undefined, { raw: true })}
      alwaysEnable
    >
      {children}
    </DialogForm>
  );
  const common = { resource: resource.name, redirect: false as const, mutationOptions: { onSuccess: saved } };
  return id ? (
    <EditBase {...common} id={id} mutationMode="pessimistic">
      {form}
    </EditBase>
  ) : (
    <CreateBase {...common}>{form}</CreateBase>
  );
};
