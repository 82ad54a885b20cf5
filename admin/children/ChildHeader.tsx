import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Child } from '#contract/children.ts';
import { LogOfFileButton } from '../access/LogOfFileButton.tsx';
import { dayInWords } from '../app/Day.tsx';
import { childName, childPath } from './childName.ts';
import { useAge } from './useAge.ts';

export const ChildHeader = ({ child }: { child: Child }) => {
  const translate = useTranslate();
  const age = useAge();
  const { bornOn, fosterFamilyId, fosterFamilyName, placedOn } = child;

  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography>
        {age(child)}
        {bornOn && `, ${translate('children.bornOn', { day: dayInWords(bornOn) })}`}
      </Typography>
      <Typography>
        {fosterFamilyId && fosterFamilyName ? (
          <Box component={Link} to={`/foster-families/${fosterFamilyId}/show`} sx={{ color: 'primary.main' }}>
            {fosterFamilyName}
          </Box>
        ) : (
          translate(fosterFamilyId ? 'children.otherFamily' : 'children.notInCare')
        )}
        {placedOn && ` (${translate('children.since', { day: dayInWords(placedOn) })})`}
      </Typography>
      <LogOfFileButton fileId={child.id} name={childName(child)} path={childPath(child)} />
    </Paper>
  );
};
