import { Alert, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { handOverPreviewEndpoint } from '#contract/handOvers.ts';
import { useFilesChanged } from '../access/useFilesChanged.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { callApi, refusalInWords } from '../app/http.ts';
import { Unavailable } from '../app/Unavailable.tsx';
import { useApi } from '../app/useApi.ts';
import { useDraft } from '../app/useDraft.ts';
import { FileToGive } from './FileToGive.tsx';
import { type FileOfGiver, fileIdOf, type Given, proposalOf } from './given.ts';
import { WhatWillBe } from './WhatWillBe.tsx';

type Props = { giverId: string; only: string | null };
type Draft = { given: Record<string, Given>; reason: string };

const nobody = 'nobody';

/** Every file of the giver with what hangs on it, to one colleague or several; the caseloads to be before it is done. */
export const GiveFiles = ({ giverId, only }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const filesChanged = useFilesChanged();
  const { draft, restored, write, startOver, forget } = useDraft<Draft>(`hand-over/${giverId}`, () => ({
    given: {},
    reason: '',
  }));
  const { data: preview, error } = useApi(handOverPreviewEndpoint, { giverId });
  const change = (part: Partial<Draft>) => write({ ...draft, ...part });
  const {
    mutate,
    isPending,
    error: refused,
  } = useMutation({
    mutationFn: (body: object) => callApi('/hand-overs', { method: 'POST', body }),
    onSuccess: () => {
      forget();
      filesChanged();
      notify('handOvers.proposed', { type: 'success' });
      navigate('/hand-overs');
    },
  });

  if (error && !preview) return <Unavailable error={error} />;
  if (!preview) return null;
  const files = preview.files.filter((file) => !only || fileIdOf(file) === only);
  if (files.length === 0) return <Typography>{translate('handOvers.nothingToGive')}</Typography>;
  const { given, reason } = draft;
  const proposal = proposalOf(giverId, files, given, reason);
  const watchedOver = (given: Pick<FileOfGiver, 'familyId' | 'fosterFamilyId'>) =>
    files.some((file) => file.monitored && fileIdOf(file) === fileIdOf(given));
  const toAll = (receiverId: string) =>
    change({
      given: Object.fromEntries(
        files
          .filter(({ pending }) => !pending)
          .map((file) => [fileIdOf(file), { note: given[fileIdOf(file)]?.note ?? '', receiverId }]),
      ),
    });

  return (
    <Stack sx={{ gap: 2 }}>
      {restored && <BegunEarlier onStartOver={startOver} />}
      {files.length > 1 && (
        <TextField
          select
          size="medium"
          label={translate('handOvers.allTo')}
          value=""
          onChange={({ target }) => (target.value === nobody ? change({ given: {} }) : toAll(target.value))}
          sx={{ maxWidth: 420 }}
        >
          <MenuItem value={nobody}>{translate('handOvers.allStay')}</MenuItem>
          {preview.receivers.map(({ staffId, name, caseload }) => (
            <MenuItem key={staffId} value={staffId}>
              {name} ({caseload})
            </MenuItem>
          ))}
        </TextField>
      )}
      {files.map((file) => (
        <FileToGive
          key={fileIdOf(file)}
          file={file}
          receivers={preview.receivers}
          given={given[fileIdOf(file)]}
          onChange={(one) => change({ given: { ...given, [fileIdOf(file)]: one } })}
        />
      ))}
      <WhatWillBe
        receivers={preview.receivers}
        receiverIds={proposal.files.filter((file) => !watchedOver(file)).map(({ receiverId }) => receiverId)}
        reason={reason}
        onReason={(overLimit) => change({ reason: overLimit })}
      />
      {refused && <Alert severity="error">{refusalInWords(refused)}</Alert>}
      <Button
        variant="contained"
        size="large"
        disabled={isPending || proposal.files.length === 0}
        onClick={() => mutate(proposal)}
        sx={{ minHeight: 48, alignSelf: 'flex-start' }}
      >
        {proposal.files.length === 0
          ? translate('handOvers.chooseReceivers')
          : translate('handOvers.propose', { smart_count: proposal.files.length })}
      </Button>
    </Stack>
  );
};
