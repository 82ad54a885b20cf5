import { Alert, Box, Button, Checkbox, FormControlLabel, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { AskOnceMore } from '../app/AskOnceMore.tsx';
import { decideOnCard } from './decideOnCard.ts';
import type { ChosenCards } from './useChosenCards.ts';

type Props = { month: string; chosen: ChosenCards };
type Refused = { name: string; why: string };

/** Cards that need no talk are accepted together: each by itself, so that one that changed does not hold up the others. */
export const AcceptSeveral = ({ month, chosen: { waiting, chosen, tick } }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused[]>([]);
  const acceptAll = async () => {
    const failed: Refused[] = [];
    for (const { staffId, revision, staffName: name } of chosen)
      await decideOnCard({ staffId, month, revision }, 'accept').catch((error: Error) =>
        failed.push({ name, why: error.message }),
      );
    return failed;
  };
  const accepted = (failed: Refused[]) => {
    setRefused(failed);
    setAsking(false);
    const count = chosen.length - failed.length;
    if (count) notify('workCards.several.done', { type: 'success', messageArgs: { smart_count: count } });
    tick(
      chosen.map(({ staffId }) => staffId),
      false,
    );
    void queries.invalidateQueries();
  };
  if (waiting.length === 0 && refused.length === 0) return null;

  return (
    <Stack sx={{ gap: 1 }}>
      {refused.length > 0 && (
        <Alert severity="error" onClose={() => setRefused([])}>
          {refused.map(({ name, why }) => (
            <Box key={name}>
              {name}: {why}
            </Box>
          ))}
        </Alert>
      )}
      {waiting.length > 0 && (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <FormControlLabel
            control={
              <Checkbox
                checked={chosen.length === waiting.length}
                indeterminate={chosen.length > 0 && chosen.length < waiting.length}
                onChange={({ target }) =>
                  tick(
                    waiting.map(({ staffId }) => staffId),
                    target.checked,
                  )
                }
              />
            }
            label={translate('workCards.several.all', { smart_count: waiting.length })}
          />
          <Button variant="contained" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            {translate('workCards.several.accept', { smart_count: chosen.length })}
          </Button>
        </Stack>
      )}
      {asking && (
        <AskOnceMore
          question={translate('workCards.several.question', { smart_count: chosen.length })}
          means={translate('workCards.several.means')}
          action={translate('workCards.decision.accept')}
          answer={acceptAll}
          onDone={accepted}
          onClose={() => setAsking(false)}
        />
      )}
    </Stack>
  );
};
