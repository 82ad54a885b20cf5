import { Box, Typography } from '@mui/material';
import { useCanAccess, useGetList, useGetMany, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Placement } from '#contract/children.ts';
import type { FosterFamily } from '#contract/fosterFamilies.ts';

/** With which foster family a child of this family lives, as far as the reader may know it: asked once for all of them. */
export const WhereChildLives = ({ familyId, childId }: { familyId: string; childId: string }) => {
  const translate = useTranslate();
  const { canAccess: mayOpen } = useCanAccess({ resource: 'foster-families', action: 'show' });
  const { data: stays = [] } = useGetList<Placement>('placements', {
    filter: { familyId, current: true },
    pagination: { page: 1, perPage: 100 },
  });
  const fosterFamilyId = stays.find((stay) => stay.childId === childId)?.fosterFamilyId;
  const { data: found } = useGetMany<FosterFamily>(
    'foster-families',
    { ids: fosterFamilyId ? [fosterFamilyId] : [] },
    { enabled: fosterFamilyId !== undefined },
  );
  if (!fosterFamilyId || !found) return null;
  const home = found.find((each) => each?.id === fosterFamilyId);
  // Who cannot see the foster family is not told more than that.
  if (!home) return <Typography variant="body2">{translate('families.livesHidden')}</Typography>;

  const { name, street, city, addressHidden } = home;
  return (
    <Typography variant="body2">
      {translate('families.livesWith')}{' '}
      {mayOpen ? (
        <Box component={Link} to={`/foster-families/${fosterFamilyId}/show`} sx={{ color: 'primary.main' }}>
          {name}
        </Box>
      ) : (
        <strong>{name}</strong>
      )}
      , {street}, {city}
      {addressHidden && ` (${translate('families.hidden')})`}
    </Typography>
  );
};
