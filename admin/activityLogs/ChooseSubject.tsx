import OccasionIcon from '@mui/icons-material/Groups2Outlined';
import { Box, Button, ListItemButton, ListItemText, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { fold } from '#contract/fold.ts';
import { todayEndpoint } from '#contract/today.ts';
import { dayInWords } from '../app/Day.tsx';
import { useApi } from '../app/useApi.ts';
import { useOwnFiles } from './useOwnFiles.ts';

type Choice = { id: string; path: string; name: string; about: string };

const visits = '/activity-logs/create';

type Props = { title?: string; forWhat?: string };

/** Whom did you visit? Those agreed for these days first, then everyone. */
export const ChooseSubject = ({ title = 'visits.choose', forWhat = visits }: Props) => {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const { planned, everyone } = useChoices(forWhat);
  const matches = ({ name, about }: Choice) => fold(`${name} ${about}`).includes(fold(search.trim()));
  const [plannedFound, found] = [planned.filter(matches), everyone.filter(matches)];

  return (
    <Stack sx={{ gap: 2, maxWidth: 640 }}>
      <Title title={translate(title)} />
      <TextField
        type="search"
        size="medium"
        label={translate('visits.chooseSearch')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {forWhat === visits && everyone.length > 1 && (
        <Button
          component={Link}
          to="/occasions/create"
          startIcon={<OccasionIcon />}
          sx={{ alignSelf: 'flex-start', minHeight: 44 }}
        >
          {translate('visits.occasionStart')}
        </Button>
      )}
      {plannedFound.length > 0 && <Choices title="visits.planned" choices={plannedFound} />}
      {found.length > 0 && <Choices title="visits.everyone" choices={found} />}
      {found.length === 0 && (
        <Typography>{translate(everyone.length > 0 ? 'visits.noMatch' : 'visits.nobody')}</Typography>
      )}
      {everyone.length === 0 && (
        <Button component={Link} to="/" variant="outlined" sx={{ alignSelf: 'flex-start', minHeight: 44 }}>
          {translate('app.menu.today')}
        </Button>
      )}
    </Stack>
  );
};

const Choices = ({ title, choices }: { title: string; choices: Choice[] }) => {
  const translate = useTranslate();
  return (
    <section>
      <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
        {translate(title)}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          p: 0,
          m: 0,
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          overflow: 'hidden',
        }}
      >
        {choices.map(({ id, path, name, about }) => (
          <Box component="li" key={id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <ListItemButton component={Link} to={path} sx={{ minHeight: 60 }}>
              <ListItemText primary={name} secondary={about} slotProps={{ primary: { sx: { fontWeight: 600 } } }} />
            </ListItemButton>
          </Box>
        ))}
      </Box>
    </section>
  );
};

function useChoices(forWhat: string): { planned: Choice[]; everyone: Choice[] } {
  const translate = useTranslate();
  const files = useOwnFiles();
  const { data: today } = useApi(todayEndpoint);
  const lastVisit = (day: string | null) =>
    day ? translate('visits.lastVisit', { day: dayInWords(day) }) : translate('visits.never');

  const pathFor = (which: 'familyId' | 'fosterFamilyId', id: string) => `${forWhat}?${which}=${id}`;
  const planned = (today?.plannedVisits ?? []).map(({ familyId, fosterFamilyId, name, on, address }) => ({
    id: (familyId ?? fosterFamilyId)!,
    path: familyId ? pathFor('familyId', familyId) : pathFor('fosterFamilyId', fosterFamilyId!),
    name,
    about: `${translate('visits.plannedFor', { day: dayInWords(on) })} · ${address}`,
  }));
  const everyone = files.map(({ id, subject, name, street, city, lastVisitOn }) => ({
    id,
    path: `${forWhat}?${new URLSearchParams(subject)}`,
    name,
    about: `${street}, ${city} · ${lastVisit(lastVisitOn)}`,
  }));
  return { planned, everyone };
}
