import { Alert } from '@mui/material';
import { TextInput } from 'react-admin';
import { useFormState } from 'react-hook-form';

/** Asked for only once the server has refused; its sentence stays in sight until one chooses somebody else or says why. */
export const OverLimitReason = ({ refusal }: { refusal: string }) => {
  const { errors } = useFormState();
  return (
    <>
      {!errors.staffId && <Alert severity="warning">{refusal}</Alert>}
      <TextInput
        source="overLimitReason"
        helperText="assignments.reasonHelp"
        isRequired
        autoFocus
        multiline
        minRows={2}
        fullWidth
      />
    </>
  );
};
