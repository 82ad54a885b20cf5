import AddIcon from '@mui/icons-material/PersonAddOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import type { FamilyMember } from '#contract/families.ts';
import { dayInWords } from '../app/Day.tsx';
import { useDeaths } from '../deaths/useDeaths.ts';
import { NumbersOnDemand } from '../identifiers/NumbersOnDemand.tsx';
import { AddMember } from './AddMember.tsx';
import { CallButton } from './CallButton.tsx';
import { ChangeMember } from './ChangeMember.tsx';
import { CorrectPerson, isUnborn } from './CorrectPerson.tsx';
import { WhereChildLives } from './WhereChildLives.tsx';

export const FamilyMembers = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const { canAccess: mayAdd } = useCanAccess({ resource: 'family-members', action: 'create' });
  const { data } = useGetList<FamilyMember>('family-members', {
    filter: { familyId },
    sort: { field: 'role', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const deaths = useDeaths(familyId);
  if (!data) return null;

  return (
    <>
      {data.length === 0 && <Typography>{translate('families.noMembers')}</Typography>}
      {data.length > 0 && (
        <Paper component="ul" variant="outlined" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {[...data]
            .sort((one, other) => Number(one.leftOn !== null) - Number(other.leftOn !== null))
            .map((member) => (
              <Member
                key={member.id}
                member={member}
                diedOn={deaths.find(({ personId }) => personId === member.personId)?.diedOn}
              />
            ))}
        </Paper>
      )}
      {mayAdd && (
        <Button
          startIcon={<AddIcon />}
          variant="outlined"
          onClick={() => setAdding(true)}
          sx={{ mt: 1, minHeight: 44 }}
        >
          {translate('families.addMember')}
        </Button>
      )}
      {adding && <AddMember familyId={familyId} onClose={() => setAdding(false)} />}
    </>
  );
};

const Member = ({ member, diedOn }: { member: FamilyMember; diedOn: string | undefined }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState<'change' | 'correct' | null>(null);
  const { familyId, personId, givenName, familyName, role, bornOn, expectedOn, phone, leftOn, leftReason, can } =
    member;
  const name = `${givenName} ${familyName}`;
  const unborn = isUnborn(member);
  const close = () => setOpen(null);
  const facts = [
    translate(`families.role.${role}`),
    bornOn && translate('families.bornOn', { day: dayInWords(bornOn) }),
    unborn && translate('families.expectedOn', { day: dayInWords(expectedOn!) }),
    diedOn && translate('families.diedOn', { day: dayInWords(diedOn) }),
    leftOn && translate('families.left', { day: dayInWords(leftOn) }),
    leftReason && translate(`families.leftReason.${leftReason}`),
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        flexWrap: 'wrap',
        p: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 180px' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {facts.join(' · ')}
        </Typography>
        {role === 'child' && !leftOn && !diedOn && <WhereChildLives familyId={familyId} childId={personId} />}
      </Box>
      <CallButton phone={phone} />
      <NumbersOnDemand personId={personId} name={name} />
      {can.update && !leftOn && (
        <>
          <Button
            aria-label={translate(unborn ? 'families.recordBirthOf' : 'families.correctPerson', { name })}
            onClick={() => setOpen('correct')}
            sx={{ minHeight: 44 }}
          >
            {translate(unborn ? 'families.recordBirth' : 'families.correct')}
          </Button>
          <Button
            aria-label={translate('families.changeMember', { name })}
            onClick={() => setOpen('change')}
            sx={{ minHeight: 44 }}
          >
            {translate('families.leave')}
          </Button>
        </>
      )}
      {open === 'correct' && <CorrectPerson personId={personId} onClose={close} />}
      {open === 'change' && <ChangeMember member={member} onClose={close} />}
    </Box>
  );
};
