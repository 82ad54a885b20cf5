import { TextInput } from 'react-admin';

/** An empty text stays a text: the contract knows no missing diagnosis, only one not written yet. */
export const asWritten = (text: string) => text;

export const DiagnosisInputs = () => (
  <>
    <TextInput source="difficulties" multiline minRows={3} parse={asWritten} fullWidth />
    <TextInput source="strengths" multiline minRows={3} parse={asWritten} fullWidth />
    <TextInput source="needs" multiline minRows={3} parse={asWritten} fullWidth />
    <TextInput source="mainGoal" multiline minRows={2} isRequired fullWidth />
  </>
);
