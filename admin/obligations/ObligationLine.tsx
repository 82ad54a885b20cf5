import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Obligation } from '#contract/obligations.ts';
import { MeetObligationButton } from './MeetObligationButton.tsx';
import { ObligationStateChip } from './ObligationStateChip.tsx';
import { useDueInWords, useRuleInWords, useRunsFromInWords } from './obligationInWords.ts';

type Props = {
  obligation: Obligation;
  /** On the page of the family or child itself there is no need to name it again. */
  withSubject?: boolean;
  withResponsible?: boolean;
};

/** One duty: whose, until when, by which rule, counted from what, and the one thing to do about it. */
export const ObligationLine = ({ obligation, withSubject = true, withResponsible = false }: Props) => {
  const translate = useTranslate();
  const ruleInWords = useRuleInWords();
  const runsFromInWords = useRunsFromInWords();
  const dueInWords = useDueInWords();
  const { rule, state, subjectName, responsibleNames } = obligation;
  const late = state === 'overdue' || state === 'missed';

  return (
    <Paper
      component="article"
      variant="outlined"
      sx={{
        p: 2,
        borderLeft: 6,
        borderLeftColor: late ? 'error.main' : state === 'dueSoon' ? 'warning.main' : 'divider',
      }}
    >
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            {withSubject && (
              <Typography component={Link} to={subjectPath(obligation)} sx={{ fontWeight: 600, color: 'primary.main' }}>
                {subjectName}
              </Typography>
            )}
            <Typography component="span">{translate(`obligations.rule.${rule}`)}</Typography>
            <ObligationStateChip state={state} />
          </Box>
          <Typography sx={{ fontWeight: 600, color: late ? 'error.main' : 'text.primary', mt: 0.5 }}>
            {dueInWords(obligation)}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {ruleInWords(obligation)} {runsFromInWords(obligation)}
          </Typography>
          {withResponsible && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {responsibleNames.length > 0
                ? translate('obligations.responsible', { names: responsibleNames.join(', ') })
                : translate('obligations.nobody')}
            </Typography>
          )}
        </Box>
        <MeetObligationButton obligation={obligation} />
      </Box>
    </Paper>
  );
};

const subjectPath = ({ familyId, childId }: Obligation) =>
  familyId ? `/families/${familyId}/show` : `/children/${childId}/show`;
