import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Assessment } from '#contract/assessments.ts';
import { AssessmentCard } from './AssessmentCard.tsx';
import { NextAssessment } from './NextAssessment.tsx';

const step = 5;

/** The assessments of one family or one child, newest first. */
export const AssessmentHistory = ({ familyId, childId }: { familyId?: string; childId?: string }) => {
  const translate = useTranslate();
  const [shown, setShown] = useState(step);
  const { canAccess: mayRecord } = useCanAccess({ resource: 'assessments', action: 'create' });
  const { data, total = 0 } = useGetList<Assessment>('assessments', {
    filter: familyId ? { familyId } : { childId },
    sort: { field: 'heldOn', order: 'DESC' },
    pagination: { page: 1, perPage: shown },
  });
  if (!data) return null;

  return (
    <Stack sx={{ gap: 1 }}>
      {familyId && <NextAssessment familyId={familyId} />}
      {mayRecord && (
        <Button
          component={Link}
          to={`/assessments/create?${familyId ? `familyId=${familyId}` : `childId=${childId}`}`}
          variant="outlined"
          sx={{ alignSelf: 'flex-start' }}
        >
          {translate('assessments.record')}
        </Button>
      )}
      {data.length === 0 && <Typography>{translate('assessments.none')}</Typography>}
      {data.map((assessment) => (
        <AssessmentCard key={assessment.id} assessment={assessment} />
      ))}
      {total > data.length && (
        <Button onClick={() => setShown(shown + step)} sx={{ alignSelf: 'flex-start' }}>
          {translate('assessments.more')}
        </Button>
      )}
    </Stack>
  );
};
