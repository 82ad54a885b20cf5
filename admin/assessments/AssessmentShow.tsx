import { Alert, Box, Button, Chip, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assessment } from '#contract/assessments.ts';
import { dayInWords } from '../app/Day.tsx';
import { DecideDialog } from '../app/DecideDialog.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { AssessmentContent } from './AssessmentContent.tsx';
import { AssessmentStatusChip } from './AssessmentStatusChip.tsx';
import { NextAssessment } from './NextAssessment.tsx';
import { SideBySide } from './SideBySide.tsx';

/** A family's assessment beside the one before, and what may become of it for the one who reads it. */
export const AssessmentShow = () => (
  <Show actions={false} title={<AssessmentTitle />} component="div">
    <AssessmentPage />
  </Show>
);

const AssessmentTitle = () => {
  const translate = useTranslate();
  const assessment = useRecordContext<Assessment>();
  if (!assessment) return null;
  const { kind, subjectName: name } = assessment;
  return <>{translate('assessments.titleOf', { kind: translate(`assessments.kind.${kind}`), name })}</>;
};

const AssessmentPage = () => {
  const translate = useTranslate();
  const assessment = useRecordContext<Assessment>();
  if (!assessment) return null;
  const { id, familyId, childId, subjectName, heldOn, conclusion, status, recordedByName } = assessment;
  const { approvedOn, approvedByName, returnComment, amendmentReason } = assessment;
  const about = familyId ? ({ kind: 'family', familyId } as const) : ({ kind: 'child', childId: childId! } as const);

  return (
    <SideBySide about={about} without={id}>
      <Paper variant="outlined" sx={{ p: 2, mt: 2 }}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
          <Typography component="h2" variant="h6">
            <Box
              component={Link}
              to={familyId ? `/families/${familyId}/show` : `/children/${childId}/show`}
              sx={{ color: 'primary.main' }}
            >
              {subjectName}
            </Box>
            , {dayInWords(heldOn)}
          </Typography>
          <Chip size="small" label={translate(`assessments.conclusion.${conclusion}`)} />
          <AssessmentStatusChip status={status} />
        </Box>
        {amendmentReason && (
          <Typography variant="body2" sx={{ mb: 1 }}>
            {translate('assessments.amends', { reason: amendmentReason })}
          </Typography>
        )}
        {status === 'returned' && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {translate('assessments.returnedWith', { comment: returnComment })}
          </Alert>
        )}
        <AssessmentContent assessment={assessment} />
        <Typography variant="body2" sx={{ color: 'text.secondary', my: 1 }}>
          {translate('assessments.recordedBy', { name: recordedByName })}
          {approvedOn &&
            ` ${translate('assessments.approvedBy', { name: approvedByName, day: dayInWords(approvedOn) })}`}
        </Typography>
        {familyId && <NextAssessment familyId={familyId} />}
        <Decisions assessment={assessment} />
      </Paper>
    </SideBySide>
  );
};

type Decision = 'submit' | 'approve' | 'return';

const Decisions = ({ assessment }: { assessment: Assessment }) => {
  const translate = useTranslate();
  const me = useIdentity();
  const [decision, setDecision] = useState<Decision>();
  const { id, familyId, revision, status, can, recordedById, amendedById } = assessment;
  const own = me?.id === recordedById;
  const offered: Decision[] = can.update
    ? ['submit']
    : status === 'submitted' && me?.role === 'supervisor' && !own
      ? ['approve', 'return']
      : [];
  const mayAmend = me?.role === 'assistant' && familyId && !amendedById && ['submitted', 'approved'].includes(status);

  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 2 }}>
      {status === 'submitted' && (
        <Alert severity="info" sx={{ width: '100%' }}>
          {translate(own ? 'assessments.ownWaits' : 'assessments.waits')}
        </Alert>
      )}
      {offered.map((each) => (
        <Button
          key={each}
          variant={each === 'return' ? 'outlined' : 'contained'}
          onClick={() => setDecision(each)}
          sx={{ minHeight: 44 }}
        >
          {translate(`assessments.decide.${each}`)}
        </Button>
      ))}
      {can.update && (
        <Button component={Link} to={`/assessments/${id}`} variant="outlined" sx={{ minHeight: 44 }}>
          {translate('assessments.changeDraft')}
        </Button>
      )}
      {mayAmend && (
        <Button
          component={Link}
          to={`/assessments/create?familyId=${familyId}&amends=${id}`}
          variant="outlined"
          sx={{ minHeight: 44 }}
        >
          {translate('assessments.amend')}
        </Button>
      )}
      {decision && (
        <DecideDialog
          row={`/assessments/${id}`}
          revision={revision}
          body={{ decision }}
          words={decision === 'return' && { field: 'comment', label: 'resources.assessments.fields.returnComment' }}
          question={`assessments.question.${decision}`}
          means={`assessments.means.${decision}`}
          confirm={`assessments.decide.${decision}`}
          done={`assessments.done.${decision}`}
          onClose={() => setDecision(undefined)}
        />
      )}
    </Box>
  );
};
