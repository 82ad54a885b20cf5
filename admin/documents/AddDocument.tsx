import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import FileIcon from '@mui/icons-material/UploadFileOutlined';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { type Document, DocumentKind, largestDocument, mediaTypes } from '#contract/documents.ts';
import { dataProvider } from '../app/dataProvider.ts';
import { ApiError } from '../app/http.ts';
import { usePhone } from '../app/usePhone.ts';
import { useSaved } from '../plans/useSaved.ts';
import { readyToSend, sendContent, whyNot } from './upload.ts';

type Props = {
  familyId: string;
  /** The entry of the log it is attached to. */
  activityLogId?: string;
  /** A document whose content has not come yet. */
  waiting?: Document;
  onClose: () => void;
};

/** A document chosen or photographed and sent. What was chosen stays until it has arrived, however often it fails. */
export const AddDocument = ({ familyId, activityLogId, waiting, onClose }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const onPhone = usePhone();
  const queries = useQueryClient();
  const saved = useSaved(onClose, 'documents.added');
  const made = useRef<Pick<Document, 'id' | 'mediaType'> | undefined>(waiting);
  const leaving = useRef(new AbortController());
  const [file, setFile] = useState<File | null>(null);
  const [about, setAbout] = useState({
    kind: waiting?.kind ?? 'photo',
    title: waiting?.title ?? '',
    documentOn: waiting?.documentOn ?? warsawDay(new Date()),
  });
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  // What it is has been recorded: only the content is still on its way.
  const recorded = made.current !== undefined;

  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    const wrong = whyNot(chosen);
    setProblem(wrong ? translate(wrong) : null);
    setFile(wrong ? null : chosen);
  };

  const send = async () => {
    if (!file) return setProblem(translate('documents.chooseFirst'));
    setProblem(null);
    setFields({});
    setProgress(0);
    try {
      const content = await readyToSend(file, made.current?.mediaType);
      if (content.size > largestDocument) throw new Error(translate('documents.tooLarge'));
      made.current ??= (
        await dataProvider.create('documents', {
          data: { familyId, activityLogId, mediaType: content.type, ...about },
        })
      ).data as Document;
      await sendContent(made.current.id, content, setProgress, leaving.current.signal);
      saved();
    } catch (error) {
      if (leaving.current.signal.aborted) return;
      setProgress(null);
      if (error instanceof ApiError) setFields(error.fields);
      setProblem((error as Error).message);
    }
  };

  // What is half sent waits in the file for the rest, and says so there.
  const leave = () => {
    leaving.current.abort();
    if (made.current) queries.invalidateQueries();
    onClose();
  };

  const input = (field: 'title' | 'documentOn') => ({
    label: translate(`resources.documents.fields.${field}`),
    value: about[field],
    required: true,
    disabled: recorded,
    error: Boolean(fields[field]),
    helperText: fields[field],
    onChange: ({ target }: { target: { value: string } }) => setAbout({ ...about, [field]: target.value }),
  });

  return (
    <Dialog open onClose={leave} fullWidth maxWidth="sm" fullScreen={onPhone} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('documents.add')}</DialogTitle>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <Choose icon={<FileIcon />} label={translate('documents.chooseFile')} onChoose={choose} />
            {onPhone && (
              <Choose icon={<CameraIcon />} label={translate('documents.takePhoto')} onChoose={choose} camera />
            )}
          </Stack>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {file ? translate('documents.chosen', { name: file.name }) : translate('documents.limits')}
          </Typography>
          <TextField
            select
            label={translate('resources.documents.fields.kind')}
            value={about.kind}
            disabled={recorded}
            onChange={({ target }) => setAbout({ ...about, kind: target.value as Document['kind'] })}
          >
            {DocumentKind.options.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {translate(`documents.kind.${kind}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField {...input('title')} autoComplete="off" />
          <TextField {...input('documentOn')} type="date" slotProps={{ inputLabel: { shrink: true } }} />
          {progress !== null && <Progress part={progress} />}
          {problem && <Alert severity="error">{problem}</Alert>}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={leave}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={progress !== null} onClick={send} sx={{ minHeight: 44 }}>
          {translate(problem && file ? 'documents.sendAgain' : 'documents.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** How far it is; when all of it is sent, that it is being kept. */
const Progress = ({ part }: { part: number }) => {
  const translate = useTranslate();
  const words = translate(part < 1 ? 'documents.sendingPart' : 'documents.keeping', {
    percent: Math.floor(part * 100),
  });
  return (
    <div>
      <LinearProgress
        variant={part < 1 ? 'determinate' : 'indeterminate'}
        value={part * 100}
        aria-label={translate('documents.sending')}
      />
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {words}
      </Typography>
    </div>
  );
};

type ChooseProps = {
  icon: React.ReactNode;
  label: string;
  onChoose: (file: File | undefined) => void;
  camera?: boolean;
};

const Choose = ({ icon, label, onChoose, camera }: ChooseProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="outlined" startIcon={icon} onClick={() => input.current?.click()} sx={{ minHeight: 44 }}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={camera ? 'image/jpeg' : mediaTypes.join(',')}
        {...(camera && { capture: 'environment' as const })}
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
          // The same file chosen once more is a choice, too.
          target.value = '';
        }}
      />
    </>
  );
};
