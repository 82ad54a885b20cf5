import { DateInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { AddressKind, type FamilyAddress, familyAddresses } from '#contract/surroundings.ts';
import { FactList } from './FactList.tsx';
import { RowDialog } from './RowDialog.tsx';
import { useDaysInWords } from './useDaysInWords.ts';

const kinds = AddressKind.options.map((id) => ({ id, name: `surroundings.addressKind.${id}` }));

/** Where they live, where they lived, where letters go. */
export const FamilyAddresses = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const days = useDaysInWords();
  return (
    <FactList<FamilyAddress>
      resource={familyAddresses.name}
      familyId={familyId}
      sort={{ field: 'fromOn', order: 'DESC' }}
      nothing={translate('surroundings.noAddresses')}
      add={translate('surroundings.addAddress')}
      primary={({ street, city, postalCode }) => `${street}, ${[postalCode, city].filter(Boolean).join(' ')}`}
      secondary={({ kind, fromOn, untilOn }) =>
        `${translate(`surroundings.addressKind.${kind}`)}, ${days(fromOn, untilOn)}`
      }
      over={({ untilOn }) => untilOn !== null}
      dialog={(row, onClose) => (
        <RowDialog
          resource={familyAddresses}
          title={translate(row ? 'surroundings.changeAddress' : 'surroundings.addAddress')}
          id={row?.id}
          record={row ?? { familyId, kind: 'residence', fromOn: warsawDay(new Date()) }}
          onClose={onClose}
        >
          {!row && <SelectInput source="kind" choices={kinds} isRequired fullWidth />}
          <TextInput source="street" isRequired fullWidth autoComplete="off" />
          <TextInput source="postalCode" autoComplete="off" helperText="surroundings.postalCodeHelp" />
          <TextInput source="city" isRequired fullWidth autoComplete="off" />
          <DateInput source="fromOn" isRequired helperText={row ? false : 'surroundings.moveHelp'} />
          {row && <DateInput source="untilOn" />}
        </RowDialog>
      )}
    />
  );
};
