import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { Form, type FormProps, SaveButton, useTranslate } from 'react-admin';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { keepWhatIsTyped } from '../app/keepWhatIsTyped.ts';
import { LeadToProblem } from '../app/LeadToProblem.tsx';
import { usePhone } from '../app/usePhone.ts';

type Props = Pick<FormProps, 'record' | 'resolver' | 'onSubmit'> & {
  title: string;
  onClose: () => void;
  alwaysEnable?: boolean;
  saveLabel?: string;
  /** Under which name what is typed waits in this tab until it is saved; for every dialog in which sentences are written. */
  draft?: string;
  children: ReactNode;
};

/** One thing added or changed at a time: a whole plan in one form is too slow on a phone. */
export const DialogForm = ({ title, onClose, alwaysEnable, saveLabel, draft, children, ...form }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const onPhone = usePhone();

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      fullScreen={onPhone}
      aria-labelledby={titleId}
      sx={{ '& form': { display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1 } }}
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      {/* What is wrong is said under its field and why, not by the browser in its own words. */}
      <Form {...form} resetOptions={keepWhatIsTyped} noValidate>
        <DialogContent>
          {draft && <KeepDraft name={draft} />}
          {children}
        </DialogContent>
        <LeadToProblem />
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <SaveButton alwaysEnable={alwaysEnable} {...(saveLabel && { label: saveLabel, icon: <></> })} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
