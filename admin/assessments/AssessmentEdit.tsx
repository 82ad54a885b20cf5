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
import { type Assessment, AssessmentChange } from '#contract/assessments.ts';
import { FamilyAssessmentInputs } from './FamilyAssessmentInputs.tsx';

/** A family's assessment that was not passed on yet, or came back. */
export const AssessmentEdit = () => {
  const notify = useNotify();
  const redirect = useRedirect();
  const saved = ({ id }: Assessment) => {
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
      <SimpleForm resolver={zodResolver(AssessmentChange, undefined, { raw: true })} toolbar={<SaveToolbar />}>
        <Inputs />
      </SimpleForm>
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

const Inputs = () => {
  const assessment = useRecordContext<Assessment>();
  return assessment?.familyId ? <FamilyAssessmentInputs familyId={assessment.familyId} /> : null;
};

const SaveToolbar = () => (
  <Toolbar>
    <SaveButton label="assessments.saveDraft" />
  </Toolbar>
);
