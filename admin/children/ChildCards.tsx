import { Box, Stack, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Child } from '#contract/children.ts';
import { NextDue } from '../obligations/NextDue.tsx';
import { ChildPlanChip } from './ChildPlanChip.tsx';
import { childName, childPath } from './childName.ts';
import { NoChildren } from './NoChildren.tsx';
import { useAge } from './useAge.ts';

export const ChildCards = () => {
  const translate = useTranslate();
  const age = useAge();
  const { data } = useListContext<Child>();
  if (!data) return null;
  if (data.length === 0) return <NoChildren />;

  return (
    <Stack component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
      {data.map((child) => (
        <Box component="li" key={child.id} sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
          <Box component={Link} to={childPath(child)} sx={{ color: 'primary.main', fontWeight: 600 }}>
            {childName(child)}
          </Box>
          , {age(child)}
          <Typography variant="body2">
            {child.fosterFamilyId
              ? translate('children.livesWith', {
                  name: child.fosterFamilyName ?? translate('children.otherFamily'),
                })
              : translate('children.notInCare')}
          </Typography>
          <Typography variant="body2" component="div" sx={{ mt: 0.5 }}>
            {translate('resources.children.fields.nextDueOn')}: <NextDue nextDueOn={child.nextDueOn} />
          </Typography>
          <Typography variant="body2" component="div" sx={{ mt: 0.5 }}>
            {translate('resources.children.fields.plan')}: <ChildPlanChip plan={child.plan} />
          </Typography>
        </Box>
      ))}
    </Stack>
  );
};
