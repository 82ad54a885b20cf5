import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { PlanAgreement, PlanReadiness } from '#contract/planAgreements.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import { AskDialog, ChangeAnswerDialog } from './AgreementDialog.tsx';
import { BeforeChange } from './BeforeChange.tsx';
import { PlanSection } from './PlanSection.tsx';

type Adult = PlanReadiness['adults'][number];
type Props = { plan: HelpPlan; adults: readonly Adult[]; editable: boolean };

/** What each adult of the family said to this version; in a draft also who is still to be asked. */
export const PlanAgreements = ({ plan, adults, editable }: Props) => {
  const translate = useTranslate();
  const { data: agreements } = useGetList<PlanAgreement>('plan-agreements', {
    filter: { planId: plan.id },
    sort: { field: 'recordedAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (!agreements) return null;
  const unasked = editable
    ? adults.filter(({ personId }) => !agreements.some((agreement) => agreement.personId === personId))
    : [];

  return (
    <PlanSection title={translate('plans.agreements.title')}>
      {agreements.length + unasked.length === 0 && (
        <Typography>{translate(editable ? 'plans.agreements.noAdults' : 'plans.agreements.none')}</Typography>
      )}
      <Stack component="ul" sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
        {agreements.map((agreement) => (
          <Answered key={agreement.id} agreement={agreement} />
        ))}
        {unasked.map((adult) => (
          <Unasked key={adult.personId} plan={plan} adult={adult} />
        ))}
      </Stack>
    </PlanSection>
  );
};

const Answered = ({ agreement }: { agreement: PlanAgreement }) => {
  const translate = useTranslate();
  const [changing, setChanging] = useState(false);
  const { personName, answer, askedOn, note, givenBefore, can } = agreement;
  const act = givenBefore ? 'again' : 'change';
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', minHeight: 44 }}>
        <Typography sx={{ fontWeight: 600 }}>{personName}</Typography>
        <Chip
          size="small"
          variant="outlined"
          color={colors[answer]}
          label={translate(`plans.agreements.answer.${answer}`)}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 0 auto' }}>
          {dayInWords(askedOn)}
        </Typography>
        {can.update && (
          <Button
            size="small"
            onClick={() => setChanging(true)}
            aria-label={translate(`plans.agreements.${act}Of`, { name: personName })}
          >
            {translate(`plans.agreements.${act}`)}
          </Button>
        )}
      </Box>
      <BeforeChange said="answer" on={askedOn} givenBefore={givenBefore} />
      {note && <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{note}</Typography>}
      {changing && <ChangeAnswerDialog agreement={agreement} onClose={() => setChanging(false)} />}
    </Box>
  );
};

const Unasked = ({ plan, adult }: { plan: HelpPlan; adult: Adult }) => {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Typography sx={{ fontWeight: 600 }}>{adult.name}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 0 auto' }}>
        {translate('plans.agreements.unasked')}
      </Typography>
      <Button
        variant="outlined"
        onClick={() => setAsking(true)}
        aria-label={translate('plans.agreements.recordOf', { name: adult.name })}
      >
        {translate('plans.agreements.record')}
      </Button>
      {asking && <AskDialog planId={plan.id} asked={adult} onClose={() => setAsking(false)} />}
    </Box>
  );
};

const colors = {
  agreed: 'success',
  refused: 'error',
  notAsked: 'warning',
} as const satisfies Record<PlanAgreement['answer'], string>;
