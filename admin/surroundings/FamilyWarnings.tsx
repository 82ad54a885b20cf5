import AddIcon from '@mui/icons-material/AddAlertOutlined';
import { Alert, AlertTitle, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { BooleanInput, DateInput, SelectInput, TextInput, useCanAccess, useGetList, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { type FamilyWarning, familyWarnings, WarningKind } from '#contract/surroundings.ts';
import { dayInWords } from '../app/Day.tsx';
import { RowDialog } from './RowDialog.tsx';

const kinds = WarningKind.options.map((id) => ({ id, name: `surroundings.warningKind.${id}` }));
const halfYear = 182 * 86_400_000;

/** What to know before the door opens. Where one only reads, without buttons. */
export const FamilyWarnings = ({ familyId, readOnly = false }: { familyId: string; readOnly?: boolean }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState<FamilyWarning | 'new' | null>(null);
  const { canAccess: mayAdd } = useCanAccess({ resource: familyWarnings.name, action: 'create' });
  const { data = [] } = useGetList<FamilyWarning>(familyWarnings.name, { filter: { familyId, current: true } });
  const row = open === 'new' ? null : open;

  return (
    <Stack sx={{ gap: 1, '&:empty': { display: 'none' } }}>
      {data.map((warning) => (
        <Alert
          key={warning.id}
          severity="warning"
          variant="outlined"
          action={
            !readOnly &&
            warning.can.update && (
              <Button color="inherit" onClick={() => setOpen(warning)} sx={{ minHeight: 44 }}>
                {translate('surroundings.review')}
              </Button>
            )
          }
        >
          <AlertTitle>{translate(`surroundings.warningKind.${warning.kind}`)}</AlertTitle>
          {warning.note}
          <br />
          {translate(warning.reviewOverdue ? 'surroundings.reviewOverdue' : 'surroundings.reviewOn', {
            day: dayInWords(warning.reviewOn),
          })}
        </Alert>
      ))}
      {!readOnly && mayAdd && (
        <Button startIcon={<AddIcon />} onClick={() => setOpen('new')} sx={{ alignSelf: 'flex-start', minHeight: 44 }}>
          {translate('surroundings.addWarning')}
        </Button>
      )}
      {open && (
        <RowDialog
          resource={familyWarnings}
          title={translate(row ? 'surroundings.review' : 'surroundings.addWarning')}
          id={row?.id}
          record={{
            ...(row ?? { familyId }),
            reviewOn: row && !row.reviewOverdue ? row.reviewOn : warsawDay(new Date(Date.now() + halfYear)),
          }}
          draft={`family-warnings/${row?.id ?? `of/${familyId}`}`}
          onClose={() => setOpen(null)}
        >
          <SelectInput source="kind" choices={kinds} isRequired fullWidth />
          <TextInput source="note" isRequired multiline fullWidth helperText="surroundings.warningHelp" />
          <DateInput source="reviewOn" isRequired helperText="surroundings.reviewHelp" />
          {row && <BooleanInput source="ended" defaultValue={false} />}
        </RowDialog>
      )}
    </Stack>
  );
};
