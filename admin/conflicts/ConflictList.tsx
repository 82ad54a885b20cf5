import { Box, Chip, Paper, Stack, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ConflictOfInterest } from '#contract/conflicts.ts';
import { Instant } from '../app/Instant.tsx';
import { Pick } from '../app/Pick.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { subjectPath } from '../assignments/subjectPath.ts';
import { WithdrawConflict } from './WithdrawConflict.tsx';

/** To whom which file is closed, and why. Declared on the page of the family itself. */
export const ConflictList = () => {
  const translate = useTranslate();
  return (
    <List
      title="conflicts.title"
      actions={false}
      empty={false}
      exporter={false}
      sort={{ field: 'declaredAt', order: 'DESC' }}
      filterDefaultValues={{ current: true }}
      pagination={false}
      component="div"
    >
      <Stack sx={{ gap: 2, pb: 2, maxWidth: 860 }}>
        <Typography>{translate('conflicts.about')}</Typography>
        <CurrentFilter />
        <Conflicts />
        <Pagination />
      </Stack>
    </List>
  );
};

const CurrentFilter = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const chosen = filterValues.current === undefined ? undefined : String(filterValues.current);
  return (
    <Box role="group" aria-label={translate('conflicts.state')} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {['true', 'false'].map((current) => (
        <Pick
          key={current}
          picked={chosen === current}
          onClick={() => setFilters(chosen === current ? {} : { current: current === 'true' })}
        >
          {translate(`conflicts.filter.${current}`)}
        </Pick>
      ))}
    </Box>
  );
};

const Conflicts = () => {
  const translate = useTranslate();
  const { data } = useListContext<ConflictOfInterest>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('conflicts.none')}</Typography>;
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((conflict) => (
        <li key={conflict.id}>
          <ConflictCard conflict={conflict} />
        </li>
      ))}
    </Stack>
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
