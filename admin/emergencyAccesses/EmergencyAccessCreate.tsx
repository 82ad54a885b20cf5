import { zodResolver } from '@hookform/resolvers/zod';
import LockOpen from '@mui/icons-material/LockOpenOutlined';
import { Alert, AlertTitle, Button } from '@mui/material';
import { Create, SaveButton, SimpleForm, TextInput, Toolbar, useNotify, useRedirect, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import {
  type EmergencyAccess,
  EmergencyAccessInput,
  emergencyHours,
  shortestReason,
} from '#contract/emergencyAccesses.ts';
import { useFilesChanged } from '../access/useFilesChanged.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';

/** A child cannot wait and the file is not one's own: what follows is said before, not after. */
export const EmergencyAccessCreate = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const filesChanged = useFilesChanged();
  const opened = ({ familyId, fosterFamilyId }: EmergencyAccess) => {
    notify('emergencyAccesses.opened', { type: 'success' });
    filesChanged();
    if (familyId) redirect('show', 'families', familyId);
    else redirect('show', 'foster-families', fosterFamilyId!);
  };

  return (
    <Create title="emergencyAccesses.open" mutationOptions={{ onSuccess: opened }} sx={{ maxWidth: 640 }}>
      <SimpleForm resolver={zodResolver(EmergencyAccessInput, undefined, { raw: true })} toolbar={<Open />}>
        <KeepDraft name="emergency-accesses" />
        <Alert severity="warning" sx={{ width: '100%', boxSizing: 'border-box', mb: 1 }}>
          <AlertTitle component="h2">{translate('emergencyAccesses.warning')}</AlertTitle>
          {translate('emergencyAccesses.means', { hours: emergencyHours })}
        </Alert>
        <TextInput
          source="caseSign"
          isRequired
          fullWidth
          autoComplete="off"
          helperText="emergencyAccesses.caseSignHelp"
        />
        <Reason />
        <Button component={Link} to="/emergency-accesses" sx={{ mt: 1 }}>
          {translate('emergencyAccesses.mine')}
        </Button>
      </SimpleForm>
    </Create>
  );
};

const Open = () => {
  const translate = useTranslate();
  return (
    <Toolbar>
      <SaveButton
        label={translate('emergencyAccesses.openFor', { smart_count: emergencyHours })}
        icon={<LockOpen />}
        alwaysEnable
      />
    </Toolbar>
  );
};

/** How much is still missing is said while one writes. */
const Reason = () => {
  const translate = useTranslate();
  const written = (useWatch({ name: 'reason' }) ?? '').trim().length;
  const missing = shortestReason - written;
  return (
    <TextInput
      source="reason"
      isRequired
      fullWidth
      multiline
      minRows={4}
      helperText={
        missing > 0
          ? translate('emergencyAccesses.reasonMissing', { smart_count: missing })
          : translate('emergencyAccesses.reasonLength', { smart_count: written })
      }
    />
  );
};
