import { Box, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Assessment } from '#contract/assessments.ts';
import { AssessmentCard } from './AssessmentCard.tsx';

export type About = { kind: 'family'; familyId: string } | { kind: 'child'; childId: string };

export const PreviousAssessment = ({ about }: { about: About }) => {
  const translate = useTranslate();
  const { data } = useGetList<Assessment>('assessments', {
    filter: about,
    sort: { field: 'heldOn', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  });
  if (!data) return null;
  const [previous] = data;

  return (
    <Box component="aside" aria-labelledby="previous" sx={{ mt: 2 }}>
      <Typography component="h2" variant="h6" id="previous" sx={{ mb: 1 }}>
        {translate('assessments.previous')}
      </Typography>
      {previous ? <AssessmentCard assessment={previous} /> : translate('assessments.noPrevious')}
    </Box>
  );
};
