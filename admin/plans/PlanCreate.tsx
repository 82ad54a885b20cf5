import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button } from '@mui/material';
import { Create, SaveButton, SimpleForm, Toolbar, useGetList, useNotify, useRedirect, useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router';
import { type HelpPlan, HelpPlanInput, PlanKind } from '#contract/plans.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { DiagnosisInputs } from './DiagnosisInputs.tsx';
import { planPath } from './planPaths.ts';
import { useRefusalInWords } from './useRefusalInWords.ts';

/** The first draft of a plan, or the next version: then it begins with what the version in force says. */
export const PlanCreate = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const kind = PlanKind.safeParse(params.get('kind'));
  const familyId = params.get('familyId');
  const childId = params.get('childId');
  if (kind.success && familyId) return <DraftForm about={{ kind: kind.data, familyId }} />;
  if (kind.success && childId) return <DraftForm about={{ kind: kind.data, childId }} />;
  return <Alert severity="info">{translate('plans.create.whoFor')}</Alert>;
};

type About = { kind: HelpPlan['kind']; familyId?: string; childId?: string };

const DraftForm = ({ about }: { about: About }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const draft = `help-plans/${about.kind}/${about.familyId ?? about.childId}`;
  const opened = (plan: HelpPlan) => {
    notify('plans.create.made', { type: 'success' });
    redirect(planPath(plan));
  };
  const { data, isPending } = useGetList<HelpPlan>('help-plans', {
    filter: about,
    sort: { field: 'version', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  });
  if (isPending) return null;
  const inForce = data?.find(({ status }) => status === 'inForce');
  const begun = data?.find(({ status }) => status === 'draft' || status === 'submitted');
  if (begun) return <AlreadyBegun plan={begun} />;
  const { mainGoal = '', difficulties = '', strengths = '', needs = '' } = inForce ?? {};
  const kind = translate(`plans.kind.${about.kind}`);
  const title = translate(inForce ? 'plans.create.titleNext' : 'plans.create.titleFirst');

  return (
    <Create
      title={inForce ? `${title}: ${kind}, ${inForce.subjectName}` : `${title}: ${kind}`}
      mutationOptions={{ onSuccess: opened }}
    >
      <SimpleForm
        record={{ ...about, mainGoal, difficulties, strengths, needs }}
        resolver={zodResolver(HelpPlanInput, undefined, { raw: true })}
        toolbar={<CreateDraftToolbar />}
      >
        <Alert severity="info" sx={{ mb: 2, width: '100%' }}>
          {translate(inForce ? 'plans.create.goalsCopied' : 'plans.create.goalsNext')}
        </Alert>
        <KeepDraft name={draft} />
        <DiagnosisInputs />
      </SimpleForm>
    </Create>
  );
};

/** One draft at a time: who wants another continues the one that exists. */
const AlreadyBegun = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const refusalInWords = useRefusalInWords();
  return (
    <Alert
      severity="info"
      sx={{ my: 2 }}
      action={
        <Button component={Link} to={planPath(plan)}>
          {translate('plans.create.continue')}
        </Button>
      }
    >
      {refusalInWords('plans.draftExists')}
    </Alert>
  );
};

const CreateDraftToolbar = () => (
  <Toolbar>
    <SaveButton label="plans.create.save" alwaysEnable />
  </Toolbar>
);
