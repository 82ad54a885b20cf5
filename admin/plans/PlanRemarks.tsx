import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useCreate, useGetList, useTranslate } from 'react-admin';
import type { PlanRemark } from '#contract/planRemarks.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { Instant } from '../app/Instant.tsx';
import { useDraft } from '../app/useDraft.ts';
import { PlanSection } from './PlanSection.tsx';
import { useSaved } from './useSaved.ts';

/** What was said and decided about this version, oldest first, and a place for a remark of one's own. */
export const PlanRemarks = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const { data: remarks } = useGetList<PlanRemark>('plan-remarks', {
    filter: { planId: plan.id },
    sort: { field: 'writtenAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (!remarks) return null;

  return (
    <PlanSection title={translate('plans.remarks.title')}>
      {remarks.length === 0 && <Typography>{translate('plans.remarks.none')}</Typography>}
      <Stack component="ol" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
        {remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} />
        ))}
      </Stack>
      {plan.status !== 'superseded' && <WriteRemark planId={plan.id} />}
    </PlanSection>
  );
};

const Remark = ({ remark: { decision, text, writtenByName, writtenAt } }: { remark: PlanRemark }) => {
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{ borderLeft: 3, pl: 1.5, borderColor: decision === 'returned' ? 'warning.main' : 'divider' }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {writtenByName || translate('plans.remarks.unknown')}, <Instant value={writtenAt} />
      </Typography>
      {decision && <Typography sx={{ fontWeight: 600 }}>{translate(`plans.remarks.decision.${decision}`)}</Typography>}
      {text && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Typography>}
    </Box>
  );
};

const WriteRemark = ({ planId }: { planId: string }) => {
  const translate = useTranslate();
  const { draft: text, write: setText, startOver } = useDraft(`plan-remarks/${planId}`, () => '');
  const written = useSaved(startOver, 'plans.remarks.written');
  const [create, { isPending, error }] = useCreate<PlanRemark, Error>();
  const write = () =>
    create('plan-remarks', { data: { planId, text: text.trim() } }, { onSuccess: written, onError: () => {} });
  return (
    <Box sx={{ mt: 2 }}>
      <TextField
        label={translate('plans.remarks.yours')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        multiline
        minRows={2}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {error && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {error.message}
        </Alert>
      )}
      <Button variant="outlined" sx={{ mt: 1 }} disabled={isPending || text.trim().length < 3} onClick={write}>
        {translate('plans.remarks.write')}
      </Button>
    </Box>
  );
};
