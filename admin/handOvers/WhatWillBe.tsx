import { Alert, Box, Paper, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { caseloadCeiling } from '#contract/assignments.ts';
import { Caseload } from '../team/Caseload.tsx';
import type { Receiver } from './given.ts';

type Props = {
  receivers: readonly Receiver[];
  /** Of each file that goes to somebody and counts among the fifteen. */
  receiverIds: readonly string[];
  reason: string;
  onReason: (reason: string) => void;
};

/** The caseloads of those who receive, before and after, with what is on its way to them already. */
export const WhatWillBe = ({ receivers, receiverIds, reason, onReason }: Props) => {
  const translate = useTranslate();
  const changed = receivers
    .map((each) => {
      const more = receiverIds.filter((id) => id === each.staffId).length;
      return { ...each, more, after: each.caseload + each.expected + more };
    })
    .filter(({ more }) => more > 0);
  if (changed.length === 0) return null;
  const tooMany = changed.some(({ after }) => after > caseloadCeiling);

  return (
    <Paper component="section" aria-label={translate('handOvers.whatWillBe')} variant="outlined" sx={{ p: 2 }}>
      <Typography component="h2" variant="h3" sx={{ mb: 1.5 }}>
        {translate('handOvers.whatWillBe')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fill, 260px)' } }}>
        {changed.map(({ staffId, name, caseload, expected, after }) => (
          <Box key={staffId}>
            <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
            <Caseload count={after}>{translate('handOvers.beforeAfter', { before: caseload, after })}</Caseload>
            {expected > 0 && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('handOvers.expected', { smart_count: expected })}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
      {tooMany && (
        <>
          <Alert severity="warning" sx={{ my: 2 }}>
            {translate('handOvers.tooMany', { ceiling: caseloadCeiling })}
          </Alert>
          <TextField
            multiline
            fullWidth
            required
            size="medium"
            label={translate('resources.hand-overs.fields.overLimitReason')}
            value={reason}
            onChange={({ target }) => onReason(target.value)}
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
        </>
      )}
    </Paper>
  );
};
