import { Box, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Substitution } from '#contract/substitutions.ts';
import { dayInWords } from '../app/Day.tsx';
import { ChangeLastDay } from './ChangeLastDay.tsx';
import { SubstitutionStateChip } from './SubstitutionStateChip.tsx';

export const SubstitutionCards = ({ substitutions }: { substitutions: Substitution[] }) => {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.substitutions.fields.${field}`);
  return (
    <Stack sx={{ gap: 1.5 }}>
      {substitutions.map((substitution) => {
        const { id, absentName, substituteName, startedOn, endedOn, decidedByName } = substitution;
        return (
          <Paper key={id} component="article" variant="outlined" sx={{ p: 2 }}>
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', alignItems: 'flex-start' }}>
              <Typography component="h2" sx={{ fontWeight: 650 }}>
                {absentName}
              </Typography>
              <SubstitutionStateChip substitution={substitution} />
            </Box>
            <Typography>
              {label('substituteName')}: {substituteName}
            </Typography>
            <Typography>
              {dayInWords(startedOn)} – {dayInWords(endedOn)}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {label('decidedByName')}: {decidedByName}
            </Typography>
            <ChangeLastDay substitution={substitution} />
          </Paper>
        );
      })}
    </Stack>
  );
};
