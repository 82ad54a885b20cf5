import { Typography } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { type Document, documents } from '#contract/documents.ts';
import { RowDialog } from '../surroundings/RowDialog.tsx';

/** A document that should not be there: it stays in the file, struck out, with the reason. */
export const WithdrawDocument = ({ document, onClose }: { document: Document; onClose: () => void }) => {
  const translate = useTranslate();
  return (
    <RowDialog
      resource={documents}
      title={translate('documents.withdrawTitle', { title: document.title })}
      id={document.id}
      record={document}
      draft={`documents/${document.id}`}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{translate('documents.withdrawMeans')}</Typography>
      <TextInput source="withdrawnReason" isRequired multiline fullWidth />
    </RowDialog>
  );
};
