import AddIcon from '@mui/icons-material/PersonAddOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import type { FamilyMember } from '#contract/families.ts';
import { dayInWords } from '../app/Day.tsx';
import { NumbersOnDemand } from '../identifiers/NumbersOnDemand.tsx';
import { AddMember } from './AddMember.tsx';
import { CallButton } from './CallButton.tsx';
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
  if (!data) return null;

  return (
    <>
      {data.length === 0 && <Typography>{translate('families.noMembers')}</Typography>}
      {data.length > 0 && (
        <Paper component="ul" variant="outlined" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.map((member) => (
            <Member key={member.id} member={member} />
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

const Member = ({ member }: { member: FamilyMember }) => {
  const translate = useTranslate();
  const { personId, givenName, familyName, role, bornOn, phone, leftOn } = member;
  const facts = [
    translate(`families.role.${role}`),
    bornOn && translate('families.bornOn', { day: dayInWords(bornOn) }),
    leftOn && translate('families.left', { day: dayInWords(leftOn) }),
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
        <Typography sx={{ fontWeight: 600 }}>
          {givenName} {familyName}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {facts.join(' · ')}
        </Typography>
        {role === 'child' && !leftOn && <WhereChildLives childId={personId} />}
      </Box>
      <CallButton phone={phone} />
      <NumbersOnDemand personId={personId} name={`${givenName} ${familyName}`} />
    </Box>
  );
};
