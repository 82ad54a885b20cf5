import { Box, Chip, Paper, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ConflictOfInterest } from '#contract/conflicts.ts';
import { CardList } from '../app/CardList.tsx';
import { Cards } from '../app/Cards.tsx';
import { Instant } from '../app/Instant.tsx';
import { PickFilter } from '../app/PickFilter.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { subjectPath } from '../assignments/subjectPath.ts';
import { WithdrawConflict } from './WithdrawConflict.tsx';

/** To whom which file is closed, and why. Declared on the page of the family itself. */
export const ConflictList = () => (
  <CardList
    title="conflicts.title"
    about="conflicts.about"
    sort={{ field: 'declaredAt', order: 'DESC' }}
    filterDefaultValues={{ current: true }}
  >
    <PickFilter source="current" options={[true, false]} label="conflicts.state" words="conflicts.filter" />
    <Conflicts />
  </CardList>
);

const Conflicts = () => {
  const translate = useTranslate();
  const { data } = useListContext<ConflictOfInterest>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('conflicts.none')}</Typography>;
  return (
    <Cards>
      {data.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} />
      ))}
    </Cards>
  );
};

const ConflictCard = ({ conflict }: { conflict: ConflictOfInterest }) => {
  const translate = useTranslate();
  const me = useIdentity()?.id;
  const { staffId, staffName, kind, declaredById, declaredAt, withdrawnAt } = conflict;
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography component="h2" variant="h3">
          {staffName}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={withdrawnAt ? 'default' : 'warning'}
          label={translate(`conflicts.${withdrawnAt ? 'over' : 'holds'}`)}
        />
      </Box>
      <Typography>
        {translate(`conflicts.kind.${kind}`)}: <Subject conflict={conflict} />
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`conflicts.declared${declaredById === staffId ? 'Self' : 'Other'}`)} <Instant value={declaredAt} />
        {withdrawnAt && (
          <>
            {', '}
            {translate('conflicts.withdrawnAt')} <Instant value={withdrawnAt} />
          </>
        )}
      </Typography>
      {staffId === me && !withdrawnAt && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('conflicts.own')}
        </Typography>
      )}
      <WithdrawConflict conflict={conflict} />
    </Paper>
  );
};

const Subject = ({ conflict }: { conflict: ConflictOfInterest }) => {
  const translate = useTranslate();
  const { subjectName } = conflict;
  if (!subjectName) return translate('conflicts.closedToYou');
  return (
    <Box component={Link} to={subjectPath(conflict)} sx={{ color: 'primary.main' }}>
      {subjectName}
    </Box>
  );
};
