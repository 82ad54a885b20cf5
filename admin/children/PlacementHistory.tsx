import { Box, Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Placement } from '#contract/children.ts';
import { dayInWords } from '../app/Day.tsx';

/** Where the child has lived, latest first. A family the reader may not see stays unnamed. */
export const PlacementHistory = ({ childId }: { childId: string }) => {
  const translate = useTranslate();
  const { data } = useGetList<Placement>('placements', {
    filter: { childId },
    sort: { field: 'placedOn', order: 'DESC' },
    pagination: { page: 1, perPage: 50 },
  });
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('children.noPlacements')}</Typography>;

  return (
    <Stack component="ol" sx={{ gap: 2, p: 0, m: 0, pl: 2, listStyle: 'none', borderLeft: 2, borderColor: 'divider' }}>
      {data.map((placement) => (
        <Stay key={placement.id} placement={placement} />
      ))}
    </Stack>
  );
};

const Stay = ({ placement }: { placement: Placement }) => {
  const translate = useTranslate();
  const { fosterFamilyId, fosterFamilyName, placedOn, endedOn, basis, courtSignature, endReason } = placement;

  return (
    <li>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {endedOn
          ? translate('children.until', { from: dayInWords(placedOn), until: dayInWords(endedOn) })
          : translate('children.untilNow', { from: dayInWords(placedOn) })}
      </Typography>
      {fosterFamilyName ? (
        <Box component={Link} to={`/foster-families/${fosterFamilyId}/show`} sx={{ color: 'primary.main' }}>
          {fosterFamilyName}
        </Box>
      ) : (
        <Typography>{translate('children.otherFamily')}</Typography>
      )}
      <Typography variant="body2">
        {translate(`children.basis.${basis}`)}
        {courtSignature && `, ${translate('children.courtSignature', { signature: courtSignature })}`}
        {endReason && `; ${translate(`children.end.${endReason}`)}`}
      </Typography>
    </li>
  );
};
