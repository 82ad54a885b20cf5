import { zodResolver } from '@hookform/resolvers/zod';
import {
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useNotify,
  useRecordContext,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { useParams } from 'react-router-dom';
import { type Assessment, AssessmentChange } from '#contract/assessments.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { keepWhatIsTyped } from '../app/keepWhatIsTyped.ts';
import { LeadToProblem } from '../app/LeadToProblem.tsx';
import { contentOf } from './contentOf.ts';
import { FamilyAssessmentInputs } from './FamilyAssessmentInputs.tsx';

/** A family's assessment that was not passed on yet, or came back. */
export const AssessmentEdit = () => {
  const { id } = useParams();
  const notify = useNotify();
  const redirect = useRedirect();
  const saved = () => {
    notify('assessments.draftSaved', { type: 'success' });
    redirect(`/assessments/${id}/show`);
  };
  return (
    <Edit
      mutationMode="pessimistic"
      actions={false}
      title={<EditTitle />}
      mutationOptions={{ onSuccess: saved }}
      sx={{ maxWidth: 860 }}
    >
      <Content />
    </Edit>
  );
};

const EditTitle = () => {
  const translate = useTranslate();
  const assessment = useRecordContext<Assessment>();
  if (!assessment) return null;
  const { kind, subjectName: name } = assessment;
  return <>{translate('assessments.titleOf', { kind: translate(`assessments.kind.${kind}`), name })}</>;
};

const Content = () => {
  const assessment = useRecordContext<Assessment>();
  return assessment?.familyId ? <OfFamily key={assessment.id} assessment={assessment} /> : null;
};

const OfFamily = ({ assessment }: { assessment: Assessment }) => (
  <SimpleForm
    noValidate
    record={contentOf(assessment)}
    resolver={zodResolver(AssessmentChange, undefined, { raw: true })}
    resetOptions={keepWhatIsTyped}
    toolbar={<SaveToolbar />}
  >
    <KeepDraft name={`assessments/edit/${assessment.id}`} />
    <LeadToProblem />
    <FamilyAssessmentInputs familyId={assessment.familyId!} />
  </SimpleForm>
);

const SaveToolbar = () => (
  <Toolbar>
    <SaveButton label="assessments.saveDraft" alwaysEnable />
  </Toolbar>
);
