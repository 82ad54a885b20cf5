import { DateInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { type FamilyInstitution, familyInstitutions, InstitutionKind } from '#contract/surroundings.ts';
import { CallButton } from '../families/CallButton.tsx';
import { FactList } from './FactList.tsx';
import { RowDialog } from './RowDialog.tsx';
import { useDaysInWords } from './useDaysInWords.ts';

const kinds = InstitutionKind.options.map((id) => ({ id, name: `surroundings.institutionKind.${id}` }));

/** Who else works with the family, and how to reach them. */
export const FamilyInstitutions = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const days = useDaysInWords();
  return (
    <FactList<FamilyInstitution>
      resource={familyInstitutions.name}
      familyId={familyId}
      sort={{ field: 'kind', order: 'ASC' }}
      nothing={translate('surroundings.noInstitutions')}
      add={translate('surroundings.addInstitution')}
      primary={({ kind, name }) => `${translate(`surroundings.institutionKind.${kind}`)}: ${name}`}
      secondary={({ contactName, note, sinceOn, untilOn }) =>
        [[contactName, days(sinceOn, untilOn)].filter(Boolean).join(', '), note].filter(Boolean).join('\n')
      }
      over={({ untilOn }) => untilOn !== null}
      aside={({ phone }) => <CallButton phone={phone} />}
      dialog={(row, onClose) => (
        <RowDialog
          resource={familyInstitutions}
          title={translate(row ? 'surroundings.changeInstitution' : 'surroundings.addInstitution')}
          id={row?.id}
          record={row ?? { familyId, sinceOn: warsawDay(new Date()), note: '' }}
          draft={`family-institutions/${row?.id ?? `of/${familyId}`}`}
          onClose={onClose}
        >
          <SelectInput source="kind" choices={kinds} isRequired fullWidth />
          <TextInput source="name" isRequired fullWidth autoComplete="off" />
          <TextInput source="contactName" fullWidth autoComplete="off" />
          <TextInput source="phone" type="tel" fullWidth autoComplete="off" />
          <DateInput source="sinceOn" isRequired />
          {row && <DateInput source="untilOn" />}
          <TextInput source="note" multiline fullWidth format={asText} parse={asText} />
        </RowDialog>
      )}
    />
  );
};

/** An empty note is a text of no letters, not nothing. */
const asText = (note: string | null | undefined) => note ?? '';
