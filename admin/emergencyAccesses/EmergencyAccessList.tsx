import { Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import type { EmergencyAccess } from '#contract/emergencyAccesses.ts';
import { CardList } from '../app/CardList.tsx';
import { Cards } from '../app/Cards.tsx';
import { PickFilter } from '../app/PickFilter.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { EmergencyAccessCard } from './EmergencyAccessCard.tsx';

/** Files opened in an emergency, the latest first: to review for a supervisor, one's own for a worker. */
export const EmergencyAccessList = () => {
  const role = useIdentity()?.role;
  if (!role) return null;
  const ownOnly = role === 'assistant' || role === 'coordinator';
  return (
    <CardList
      title="emergencyAccesses.title"
      about={`emergencyAccesses.${ownOnly ? 'aboutOwn' : 'about'}`}
      sort={{ field: 'grantedAt', order: 'DESC' }}
      filterDefaultValues={role === 'supervisor' ? { reviewed: false } : {}}
    >
      <PickFilter
        source="reviewed"
        options={[false, true]}
        label="resources.emergency-accesses.fields.outcome"
        words="emergencyAccesses.filter"
      />
      <Accesses />
    </CardList>
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
    <Cards>
      {data.map((access) => (
        <EmergencyAccessCard key={access.id} access={access} />
      ))}
    </Cards>
  );
};
