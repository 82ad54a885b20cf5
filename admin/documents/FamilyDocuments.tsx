import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Chip, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import type { Document } from '#contract/documents.ts';
import { dayInWords } from '../app/Day.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { AddDocument } from './AddDocument.tsx';
import { ShowDocument } from './ShowDocument.tsx';
import { WithdrawDocument } from './WithdrawDocument.tsx';

type Props = { familyId: string; activityLogId?: string };

/** The documents of a family, or of one entry of its log. */
export const FamilyDocuments = ({ familyId, activityLogId }: Props) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState<{ waiting?: Document } | null>(null);
  const { canAccess: mayAdd } = useCanAccess({ resource: 'documents', action: 'create' });
  const { data } = useGetList<Document>('documents', {
    filter: { familyId, activityLogId },
    sort: { field: 'documentOn', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (!data) return null;

  return (
    <>
      {data.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('documents.nothing')}</Typography>}
      {data.length > 0 && (
        <Paper component="ul" variant="outlined" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.map((document) => (
            <DocumentLine key={document.id} document={document} onUpload={() => setAdding({ waiting: document })} />
          ))}
        </Paper>
      )}
      {mayAdd && (
        <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding({})} sx={{ mt: 1, minHeight: 44 }}>
          {translate('documents.add')}
        </Button>
      )}
      {adding && (
        <AddDocument
          familyId={familyId}
          {...(activityLogId && { activityLogId })}
          {...adding}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  );
};

const DocumentLine = ({ document, onUpload }: { document: Document; onUpload: () => void }) => {
  const translate = useTranslate();
  const me = useIdentity()?.id;
  const [withdrawing, setWithdrawing] = useState(false);
  const [showing, setShowing] = useState(false);
  const { id, kind, title, documentOn, recordedById, recordedByName, uploadedAt, sizeBytes, can } = document;
  const { withdrawnAt, withdrawnReason, withdrawnByName } = document;
  const facts = [
    translate(`documents.kind.${kind}`),
    dayInWords(documentOn),
    recordedByName,
    sizeBytes && sizeOf(sizeBytes),
  ];
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        p: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600, textDecoration: withdrawnAt ? 'line-through' : 'none' }}>{title}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {facts.filter(Boolean).join(' · ')}
        </Typography>
        {withdrawnAt && (
          <Typography variant="body2">
            {translate('documents.withdrawn', { name: withdrawnByName, reason: withdrawnReason })}
          </Typography>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {uploadedAt && (
          <Button
            aria-label={`${translate('documents.show')}: ${title}`}
            onClick={() => setShowing(true)}
            sx={{ minHeight: 44 }}
          >
            {translate('documents.show')}
          </Button>
        )}
        {uploadedAt && (
          <Button
            component="a"
            href={`/api/documents/${id}/content`}
            download
            aria-label={`${translate('documents.open')}: ${title}`}
            sx={{ minHeight: 44 }}
          >
            {translate('documents.open')}
          </Button>
        )}
        {!uploadedAt && !withdrawnAt && (
          <>
            <Chip size="small" color="warning" label={translate('documents.waiting')} />
            {recordedById === me && (
              <Button onClick={onUpload} sx={{ minHeight: 44 }}>
                {translate('documents.sendAgain')}
              </Button>
            )}
          </>
        )}
        {can.update && !withdrawnAt && (
          <Button
            color="inherit"
            aria-label={`${translate('documents.withdraw')}: ${title}`}
            onClick={() => setWithdrawing(true)}
            sx={{ minHeight: 44 }}
          >
            {translate('documents.withdraw')}
          </Button>
        )}
      </Box>
      {showing && <ShowDocument document={document} onClose={() => setShowing(false)} />}
      {withdrawing && <WithdrawDocument document={document} onClose={() => setWithdrawing(false)} />}
    </Box>
  );
};

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
