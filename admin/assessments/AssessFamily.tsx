import { zodResolver } from '@hookform/resolvers/zod';
import { Alert } from '@mui/material';
import {
  Create,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useGetList,
  useGetOne,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { type Assessment, AssessmentInput } from '#contract/assessments.ts';
import { warsawDay } from '#contract/calendar.ts';
import type { Family } from '#contract/families.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { LeadToProblem } from '../app/LeadToProblem.tsx';
import { contentOf } from './contentOf.ts';
import { FamilyAssessmentInputs } from './FamilyAssessmentInputs.tsx';
import { SideBySide } from './SideBySide.tsx';

/** A family's assessment, begun from nothing or as the correction of one that was passed on (`?amends=`). */
export const AssessFamily = ({ familyId }: { familyId: string }) => {
  const amendsId = useSearchParams()[0].get('amends') ?? undefined;
  const { data: family } = useGetOne<Family>('families', { id: familyId });
  const { data: amended } = useGetOne<Assessment>('assessments', { id: amendsId }, { enabled: Boolean(amendsId) });
  const { data: begun } = useGetList<Assessment>('assessments', {
    filter: { familyId, status: 'draft' },
    pagination: { page: 1, perPage: 1 },
  });
  if (!family || !begun || (amendsId && !amended)) return null;
  return <AssessForm family={family} amended={amended} unfinished={begun[0]} />;
};

type Props = { family: Family; amended: Assessment | undefined; unfinished: Assessment | undefined };

const AssessForm = ({ family: { id: familyId, name }, amended, unfinished }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const draft = `assessments/${familyId}${amended ? `/${amended.id}` : ''}`;
  const today = warsawDay(new Date());
  const about = { kind: 'family', familyId } as const;
  const saved = ({ id }: Assessment) => {
    notify('assessments.draftSaved', { type: 'success' });
    redirect(`/assessments/${id}/show`);
  };

  return (
    <SideBySide about={about} without={amended?.id}>
      <Create
        title={translate('assessments.titleOf', { kind: translate('assessments.kind.family'), name })}
        mutationOptions={{ onSuccess: saved }}
      >
        {unfinished && (
          <Alert severity="info" sx={{ m: 2, mb: 0 }}>
            {translate('assessments.unfinished')}{' '}
            <Link to={`/assessments/${unfinished.id}`}>{translate('assessments.openDraft')}</Link>
          </Alert>
        )}
        <SimpleForm
          noValidate
          record={{
            ...about,
            ...(amended
              ? { amendsId: amended.id, ...contentOf(amended) }
              : { heldOn: today, periodUntil: today, areas: [] }),
          }}
          resolver={zodResolver(AssessmentInput, undefined, { raw: true })}
          toolbar={<SaveToolbar />}
        >
          <KeepDraft name={draft} />
          <LeadToProblem />
          {amended && (
            <TextInput source="amendmentReason" isRequired multiline parse={(text: string) => text} fullWidth />
          )}
          <FamilyAssessmentInputs familyId={familyId} />
        </SimpleForm>
      </Create>
    </SideBySide>
  );
};

const SaveToolbar = () => (
  <Toolbar>
    <SaveButton label="assessments.saveDraft" alwaysEnable />
  </Toolbar>
);
