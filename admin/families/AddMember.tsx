import { Box } from '@mui/material';
import { useState } from 'react';
import { AutocompleteInput, DateInput, ReferenceInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { FamilyRole, familyMembers } from '#contract/families.ts';
import type { Person } from '#contract/people.ts';
import { dayInWords } from '../app/Day.tsx';
import { Pick } from '../app/Pick.tsx';
import { RowDialog } from '../surroundings/RowDialog.tsx';
import { PeopleAlike } from './PeopleAlike.tsx';

const ways = ['new', 'unborn', 'known'] as const;
const roles = FamilyRole.options.map((id) => ({ id, name: `families.role.${id}` }));

/** Somebody new, somebody not born yet, or somebody who is in the unit's files already. */
export const AddMember = ({ familyId, onClose }: { familyId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const [way, setWay] = useState<(typeof ways)[number]>('new');
  const [onFile, setOnFile] = useState<string>();
  const unborn = way === 'unborn';
  const choose = (personId: string) => {
    setOnFile(personId);
    setWay('known');
  };

  return (
    <RowDialog
      key={way}
      resource={familyMembers}
      title={translate('families.addMember')}
      record={{
        familyId,
        joinedOn: warsawDay(new Date()),
        ...(way === 'known' && { personId: onFile }),
        ...(unborn && { role: 'child', givenName: translate('families.unbornName') }),
      }}
      onClose={onClose}
    >
      <Box
        role="group"
        aria-label={translate('families.whoIsIt')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
      >
        {ways.map((each) => (
          <Pick key={each} picked={way === each} onClick={() => setWay(each)}>
            {translate(`families.way.${each}`)}
          </Pick>
        ))}
      </Box>
      {way === 'known' ? (
        <ReferenceInput source="personId" reference="people" sort={{ field: 'familyName', order: 'ASC' }}>
          <AutocompleteInput
            label="families.person"
            optionText={nameAndBirth}
            filterToQuery={(q: string) => ({ q })}
            isRequired
            fullWidth
          />
        </ReferenceInput>
      ) : (
        <>
          <TextInput source="givenName" isRequired fullWidth autoComplete="off" />
          <TextInput source="familyName" isRequired fullWidth autoComplete="off" />
          {unborn ? <DateInput source="expectedOn" isRequired fullWidth /> : <DateInput source="bornOn" fullWidth />}
          {!unborn && <PeopleAlike familyId={familyId} onChoose={choose} />}
          {!unborn && <TextInput source="phone" type="tel" fullWidth autoComplete="off" />}
        </>
      )}
      {!unborn && <SelectInput source="role" choices={roles} isRequired fullWidth />}
      <DateInput source="joinedOn" isRequired fullWidth />
    </RowDialog>
  );
};

const nameAndBirth = ({ familyName, givenName, bornOn }: Person) =>
  `${familyName} ${givenName}${bornOn ? `, ${dayInWords(bornOn)}` : ''}`;
