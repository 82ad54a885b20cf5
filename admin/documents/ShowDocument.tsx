import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress } from '@mui/material';
import { useEffect, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Document } from '#contract/documents.ts';
import { usePhone } from '../app/usePhone.ts';
import { contentOf } from './contentOf.ts';

/**
 * What is in a document, on the screen and not in the device's folder of downloads. Its bytes are named after the type
 * the contract knows, whatever they say themselves: a picture is drawn, a PDF is for the browser's own viewer.
 */
export const ShowDocument = ({ document, onClose }: { document: Document; onClose: () => void }) => {
  const translate = useTranslate();
  const titleId = useId();
  const onPhone = usePhone();
  const { id, title, mediaType } = document;
  const [blobUrl, setBlobUrl] = useState<string>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    const leaving = new AbortController();
    let made: string | undefined;
    contentOf({ id, mediaType }, leaving.signal).then(
      (content) => {
        if (leaving.signal.aborted) return;
        made = URL.createObjectURL(content);
        setBlobUrl(made);
      },
      (error: Error) => leaving.signal.aborted || setProblem(error.message),
    );
    return () => {
      leaving.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [id, mediaType]);

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" fullScreen={onPhone} aria-labelledby={titleId}>
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent>
        {!blobUrl && !problem && <LinearProgress aria-label={translate('ra.page.loading')} />}
        {problem && <Alert severity="error">{problem}</Alert>}
        {blobUrl && mediaType !== 'application/pdf' && (
          <Box component="img" src={blobUrl} alt={title} sx={{ maxWidth: '100%', display: 'block', mx: 'auto' }} />
        )}
        {blobUrl && mediaType === 'application/pdf' && (
          <>
            <Button
              component="a"
              variant="contained"
              href={blobUrl}
              target="_blank"
              rel="noopener"
              sx={{ minHeight: 44, mb: 1 }}
            >
              {translate('documents.showPdf')}
            </Button>
            <Box>{translate('documents.showPdfMeans')}</Box>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
