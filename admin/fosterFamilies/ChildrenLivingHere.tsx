import { Box, Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Child } from '#contract/children.ts';
import { ChildPlanChip } from '../children/ChildPlanChip.tsx';
import { childName, childPath } from '../children/childName.ts';
import { useAge } from '../children/useAge.ts';
import { NextDue } from '../obligations/NextDue.tsx';
import { OpenObligations } from '../obligations/OpenObligations.tsx';

export const ChildrenLivingHere = ({ fosterFamilyId }: { fosterFamilyId: string }) => {
  const translate = useTranslate();
  const age = useAge();
  const children = useChildrenOf(fosterFamilyId);
  if (!children) return null;
  if (children.length === 0) return <Typography>{translate('fosterFamilies.noChildren')}</Typography>;

  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {children.map((child) => (
        <li key={child.id}>
          <Box component={Link} to={childPath(child)} sx={{ color: 'primary.main', fontWeight: 600 }}>
            {childName(child)}
          </Box>
          , {age(child)}
          <Typography variant="body2" component="div" sx={{ mt: 0.5 }}>
            {translate('resources.children.fields.plan')}: <ChildPlanChip plan={child.plan} />
          </Typography>
          {child.nextDueOn && (
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              {translate('resources.children.fields.nextDueOn')}: <NextDue nextDueOn={child.nextDueOn} />
            </Typography>
          )}
        </li>
      ))}
    </Stack>
  );
};

/** Duties are about children: each child of the family who has one, the most urgent first. */
export const DueForChildren = ({ fosterFamilyId }: { fosterFamilyId: string }) => {
  const translate = useTranslate();
  const children = useChildrenOf(fosterFamilyId);
  if (!children) return null;
  const withDuties = children.filter(({ nextDueOn }) => nextDueOn);
  if (withDuties.length === 0) return <Typography>{translate('fosterFamilies.nothingDue')}</Typography>;

  return (
    <Stack sx={{ gap: 1 }}>
      {withDuties.map(({ id }) => (
        <OpenObligations key={id} childId={id} withSubject />
      ))}
    </Stack>
  );
};

const useChildrenOf = (fosterFamilyId: string) =>
  useGetList<Child>('children', {
    filter: { fosterFamilyId, inCare: true },
    sort: { field: 'nextDueOn', order: 'ASC' },
    pagination: { page: 1, perPage: 50 },
  }).data;
