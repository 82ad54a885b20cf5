import { Box, Stack, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import type { EmergencyAccess } from '#contract/emergencyAccesses.ts';
import { Pick } from '../app/Pick.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { EmergencyAccessCard } from './EmergencyAccessCard.tsx';

/** Files opened in an emergency, the latest first: to review for a supervisor, one's own for a worker. */
export const EmergencyAccessList = () => {
  const translate = useTranslate();
  const role = useIdentity()?.role;
  if (!role) return null;
  const ownOnly = role === 'assistant' || role === 'coordinator';
  return (
    <List
      title="emergencyAccesses.title"
      actions={false}
      empty={false}
      exporter={false}
      sort={{ field: 'grantedAt', order: 'DESC' }}
      filterDefaultValues={role === 'supervisor' ? { reviewed: false } : {}}
      pagination={false}
      component="div"
    >
      <Stack sx={{ gap: 2, pb: 2, maxWidth: 860 }}>
        <Typography>{translate(`emergencyAccesses.${ownOnly ? 'aboutOwn' : 'about'}`)}</Typography>
        <ReviewFilter />
        <Accesses />
        <Pagination />
      </Stack>
    </List>
  );
};

const ReviewFilter = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const chosen = filterValues.reviewed === undefined ? undefined : String(filterValues.reviewed);
  return (
    <Box
      role="group"
      aria-label={translate('resources.emergency-accesses.fields.outcome')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
    >
      {['false', 'true'].map((reviewed) => (
        <Pick
          key={reviewed}
          picked={chosen === reviewed}
          onClick={() => setFilters(chosen === reviewed ? {} : { reviewed: reviewed === 'true' })}
        >
          {translate(`emergencyAccesses.filter.${reviewed}`)}
        </Pick>
      ))}
    </Box>
  );
};

const Accesses = () => {
  const translate = useTranslate();
  const { data, filterValues } = useListContext<EmergencyAccess>();
  if (!data) return null;
  if (data.length === 0)
    return (
      <Typography>
        {translate(`emergencyAccesses.${String(filterValues.reviewed) === 'false' ? 'noneToReview' : 'none'}`)}
      </Typography>
    );
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((access) => (
        <li key={access.id}>
          <EmergencyAccessCard access={access} />
        </li>
      ))}
    </Stack>
  );
};
