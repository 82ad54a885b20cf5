import { Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Intervention } from '#contract/interventions.ts';
import type { FileRef } from '../access/fileRef.ts';
import { InterventionCard } from './InterventionCard.tsx';

/** What has happened in this file, the latest first. */
export const InterventionsOfFile = ({ file }: { file: FileRef }) => {
  const translate = useTranslate();
  const { data } = useGetList<Intervention>('interventions', {
    filter: file,
    sort: { field: 'noticedAt', order: 'DESC' },
    pagination: { page: 1, perPage: 25 },
  });
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('interventions.noneHere')}</Typography>;
  return (
    <Stack sx={{ gap: 1 }}>
      {data.map((intervention) => (
        <InterventionCard key={intervention.id} intervention={intervention} />
      ))}
    </Stack>
  );
};
