import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Intake } from '#contract/intakes.ts';
import { CardList } from '../app/CardList.tsx';
import { dayInWords } from '../app/Day.tsx';
import { PickFilter } from '../app/PickFilter.tsx';
import { FamilyStatusChip } from '../families/FamilyStatusChip.tsx';

/** Referrals, the last to come first, with what each waits for. */
export const IntakeList = () => {
  const translate = useTranslate();
  return (
    <CardList
      title="intakes.title"
      about="intakes.listAbout"
      sort={{ field: 'receivedOn', order: 'DESC' }}
      filterDefaultValues={{ pending: true }}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <PickFilter
          source="pending"
          options={[true]}
          label="resources.intakes.fields.status"
          words="intakes.filter.pending"
        />
        <Button
          component={Link}
          to="/intakes/create"
          variant="contained"
          startIcon={<AddIcon />}
          sx={{ minHeight: 44 }}
        >
          {translate('intakes.add')}
        </Button>
      </Box>
      <Referrals />
    </CardList>
  );
};

const Referrals = () => {
  const translate = useTranslate();
  const { data, filterValues } = useListContext<Intake>();
  if (!data) return null;
  if (!data.length)
    return <Typography>{translate(filterValues.pending ? 'intakes.nonePending' : 'intakes.none')}</Typography>;
  return (
    <Stack sx={{ gap: 1 }}>
      {data.map(({ id, familyId, familyName, route, receivedOn, status }) => (
        <Paper key={id} component="article" variant="outlined" sx={{ px: 2, py: 1 }}>
          <Box
            sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
          >
            <Box
              component={Link}
              to={`/families/${familyId}/show?part=intake`}
              sx={{
                color: 'primary.main',
                fontWeight: 600,
                display: 'inline-flex',
                alignItems: 'center',
                minHeight: 44,
              }}
            >
              {familyName}
            </Box>
            {status && <FamilyStatusChip status={status} />}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(`families.intakeRoute.${route}`)}, {dayInWords(receivedOn)}
          </Typography>
        </Paper>
      ))}
    </Stack>
  );
};
