import { Box, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Assessment } from '#contract/assessments.ts';
import { AssessmentCard } from './AssessmentCard.tsx';

export type About = { kind: 'family'; familyId: string } | { kind: 'child'; childId: string };

/** @param without the assessment it is compared with: what was held before that */
type Props = { about: About; without?: string | undefined; untitled?: boolean };

export const PreviousAssessment = ({ about, without, untitled = false }: Props) => {
  const translate = useTranslate();
  const { data } = useGetList<Assessment>('assessments', {
    filter: about,
    sort: { field: 'heldOn', order: 'DESC' },
    pagination: { page: 1, perPage: 20 },
  });
  if (!data) return null;
  const current = data.find(({ id }) => id === without);
  const previous = data.find(
    ({ id, status, amendedById, heldOn }) =>
      id !== without && status !== 'draft' && amendedById === null && (!current || heldOn <= current.heldOn),
  );

  return (
    <Box component="aside" aria-label={translate('assessments.previous')} sx={{ mt: untitled ? 0 : 2 }}>
      {!untitled && (
        <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
          {translate('assessments.previous')}
        </Typography>
      )}
      {previous ? <AssessmentCard assessment={previous} /> : translate('assessments.noPrevious')}
    </Box>
  );
};
