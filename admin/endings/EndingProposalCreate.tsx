import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import {
  Create,
  DateInput,
  FormDataConsumer,
  SaveButton,
  SelectInput,
  SimpleForm,
  TextInput,
  Title,
  Toolbar,
  useGetOne,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import type { z } from 'zod';
import { warsawDay } from '#contract/calendar.ts';
import { EndingGround, endingGrounds } from '#contract/endingGrounds.ts';
import {
  type EndingProposal,
  EndingProposalInput,
  type EndingReadiness,
  endingReadinessEndpoint,
  monitoringMonths,
} from '#contract/endings.ts';
import type { Family } from '#contract/families.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { LeadToProblem } from '../app/LeadToProblem.tsx';
import { Unavailable } from '../app/Unavailable.tsx';
import { useApi } from '../app/useApi.ts';
import { WhatBlocksEnding } from './WhatBlocksEnding.tsx';

/** Proposes to end work with a family, anew from one that came back (`?again=`): what stands in the way first, then the form. */
export const EndingProposalCreate = () => {
  const translate = useTranslate();
  const [asked] = useSearchParams();
  const familyId = asked.get('familyId');
  if (familyId) return <OfFamily familyId={familyId} againId={asked.get('again')} />;
  return (
    <Stack sx={{ gap: 2, my: 2, alignItems: 'flex-start' }}>
      <Alert severity="info">{translate('endings.chooseFamily')}</Alert>
      <Button component={Link} to="/families">
        {translate('assessments.toFamilies')}
      </Button>
    </Stack>
  );
};

const OfFamily = ({ familyId, againId }: { familyId: string; againId: string | null }) => {
  const translate = useTranslate();
  const { data: family, error } = useGetOne<Family>('families', { id: familyId });
  const { data: readiness } = useApi({
    ...endingReadinessEndpoint,
    path: endingReadinessEndpoint.path.replace(':id', familyId),
  });
  const { data: returned } = useGetOne<EndingProposal>(
    'ending-proposals',
    { id: againId ?? undefined },
    { enabled: Boolean(againId) },
  );
  if (error) return <Unavailable error={error as Error} />;
  if (!family || !readiness || (againId && !returned)) return null;
  const over = readiness.ended || readiness.refused;
  const blocked = over || readiness.unratedGoals.length > 0 || readiness.waitingProposalId !== null;
  return (
    <Stack sx={{ gap: 2, my: 2 }}>
      {blocked && <Title title={translate('endings.proposeOf', { name: family.name })} />}
      <WhatBlocksEnding family={family} readiness={readiness} />
      {!blocked && <ProposalForm family={family} readiness={readiness} returned={returned} />}
    </Stack>
  );
};

type FormProps = { family: Family; readiness: EndingReadiness; returned: EndingProposal | undefined };

const ProposalForm = ({ family, readiness, returned }: FormProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const draft = `ending-proposals/${family.id}`;
  const today = warsawDay(new Date());
  const grounds = EndingGround.options.map((id) => ({ id, name: translate(`endings.ground.${id}`) }));
  const months = Array.from({ length: monitoringMonths.most - monitoringMonths.least + 1 }, (_, nth) => {
    const id = monitoringMonths.least + nth;
    return { id, name: translate('endings.months', { smart_count: id }) };
  });
  const inputAtFirst = {
    familyId: family.id,
    endsOn: today,
    // Whom nobody worked with, nobody watches over.
    monitoringMonths: family.assistants.length > 0 ? monitoringMonths.usual : null,
  };
  const saved = () => {
    notify('endings.proposed', { type: 'success' });
    redirect(`/families/${family.id}/show?part=ending`);
  };

  return (
    <Create
      title={translate('endings.proposeOf', { name: family.name })}
      mutationOptions={{ onSuccess: saved }}
      sx={{ maxWidth: 760, '& .RaCreate-noActions': { mt: 0 } }}
    >
      {returned?.comment && (
        <Alert severity="warning" sx={{ m: 2, mb: 0, overflowWrap: 'anywhere' }}>
          {returned.comment}
        </Alert>
      )}
      <SimpleForm
        noValidate
        record={returned ? inputOf(returned) : inputAtFirst}
        resolver={zodResolver(EndingProposalInput, undefined, { raw: true })}
        toolbar={<ProposeToolbar />}
      >
        <KeepDraft name={draft} />
        <LeadToProblem />
        <DateInput
          source="endsOn"
          isRequired
          helperText="endings.endsOnHelp"
          slotProps={{ htmlInput: { min: readiness.earliestEnd, max: today } }}
        />
        <SelectInput source="ground" choices={grounds} isRequired fullWidth />
        <FormDataConsumer<z.input<typeof EndingProposalInput>>>
          {({ formData: { ground } }) =>
            readiness.obligedByCourt && <Court isNeeded={ground !== undefined && endingGrounds[ground].isResignation} />
          }
        </FormDataConsumer>
        <TextInput source="summary" multiline minRows={5} isRequired parse={asWritten} fullWidth />
        <SelectInput
          source="monitoringMonths"
          choices={months}
          emptyText={translate('endings.noMonitoring')}
          helperText="endings.monitoringHelp"
          fullWidth
        />
        <TextInput source="plannedContacts" multiline minRows={2} parse={asWritten} fullWidth />
      </SimpleForm>
    </Create>
  );
};

/** What came back is put right, not typed anew. */
const inputOf = ({
  familyId,
  endsOn,
  ground,
  summary,
  courtInformedOn,
  courtInformedHow,
  courtAnswer,
  monitoringMonths: months,
  plannedContacts,
}: EndingProposal): z.input<typeof EndingProposalInput> => ({
  familyId,
  endsOn,
  ground,
  summary,
  courtInformedOn,
  courtInformedHow,
  courtAnswer,
  monitoringMonths: months,
  plannedContacts,
});

/** Whom a court obliged cannot resign without the court knowing; on other grounds it is written down if it was told. */
const Court = ({ isNeeded }: { isNeeded: boolean }) => {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, width: '100%', p: 2, mb: 2 }}>
      <Typography component="legend" sx={{ px: 1, fontWeight: 600 }}>
        {translate('endings.court')}
      </Typography>
      {isNeeded && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate('endings.courtNeeded')}
        </Alert>
      )}
      <DateInput
        source="courtInformedOn"
        isRequired={isNeeded}
        parse={orNothing}
        slotProps={{ htmlInput: { max: warsawDay(new Date()) } }}
      />
      <TextInput source="courtInformedHow" isRequired={isNeeded} parse={orNothing} fullWidth />
      <TextInput source="courtAnswer" isRequired={isNeeded} parse={orNothing} multiline minRows={2} fullWidth />
    </Box>
  );
};

const asWritten = (text: string) => text;
const orNothing = (text: string) => text || null;

const ProposeToolbar = () => (
  <Toolbar>
    <SaveButton label="endings.propose" alwaysEnable />
  </Toolbar>
);
