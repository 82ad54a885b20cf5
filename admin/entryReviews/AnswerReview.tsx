import { Alert, Button, Stack, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate, useUpdate } from 'react-admin';
import type { EntryReview } from '#contract/entryReviews.ts';
import { useDraft } from '../app/useDraft.ts';

/** The author's answer, kept in this tab until it is sent. */
export const AnswerReview = ({ review }: { review: EntryReview }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const { draft: answer, write, forget } = useDraft(`answer/${review.id}`, () => '');
  const [update, { isPending, error }] = useUpdate();
  const send = () =>
    update(
      'entry-reviews',
      { id: review.id, data: { answer }, previousData: review, meta: { forget } },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          forget();
          void queries.invalidateQueries();
          notify('entryReviews.answered', { type: 'success' });
        },
      },
    );

  return (
    <Stack sx={{ gap: 1, mt: 1.5, alignItems: 'flex-start' }}>
      <TextField
        multiline
        fullWidth
        minRows={2}
        label={translate('entryReviews.answer')}
        value={answer}
        onChange={({ target }) => write(target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {Boolean(error) && <Alert severity="error">{(error as Error).message}</Alert>}
      <Button
        variant="contained"
        disabled={isPending || answer.trim().length < 3}
        onClick={send}
        sx={{ minHeight: 44 }}
      >
        {translate('entryReviews.sendAnswer')}
      </Button>
    </Stack>
  );
};
