import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ChildSeen } from '#contract/activityLogs.ts';
import { Pick } from '../app/Pick.tsx';
import type { Change, Entry } from './entry.ts';
import type { Household } from './useHousehold.ts';

type Seen = Entry['childSeen'];
type Props = { entry: Entry; change: Change; household: Household };

/** Whether each child was seen, and alone: all alike with one tap, or one by one. */
export const ChildrenSeen = ({ entry, change, household }: Props) => {
  const translate = useTranslate();
  const kids = household.filter(({ isChild }) => isChild);
  const { children, childSeen, presentIds } = entry;
  const seenOf = (id: string) => children.find(({ childId }) => childId === id)?.seen ?? null;
  const [first] = kids.map(({ id }) => seenOf(id));
  const alike = kids.every(({ id }) => seenOf(id) === first);
  const [oneByOne, setOneByOne] = useState(!alike);
  if (kids.length === 0) return null;

  /** Who was seen was there; how all children were seen follows from each. */
  const see = (ids: readonly string[], seen: Seen) => {
    const others = children.filter(({ childId }) => !ids.includes(childId));
    const there = seen === 'alone' || seen === 'withOthers';
    const absent = presentIds.filter((id) => !ids.includes(id));
    change({
      childSeen: null,
      children: seen ? [...others, ...ids.map((childId) => ({ childId, seen }))] : others,
      presentIds: there ? [...absent, ...ids] : seen ? absent : presentIds,
    });
  };
  // Entries of before speak of all children together.
  const together = children.length === 0 ? childSeen : alike ? first : null;

  return (
    <Box role="group" aria-label={translate('visits.childSeenTitle')} sx={{ mt: 2 }}>
      <Typography sx={{ mb: 1, fontWeight: 600 }}>
        {translate('visits.childSeenTitle', { smart_count: kids.length })}
      </Typography>
      {oneByOne && kids.length > 1 ? (
        kids.map(({ id, name }) => (
          <Box key={id} role="group" aria-label={name} sx={{ mb: 1.5 }}>
            <Typography sx={{ mb: 0.5 }}>{name}</Typography>
            <SeenChoice seen={seenOf(id)} onChoose={(seen) => see([id], seen)} />
          </Box>
        ))
      ) : (
        <SeenChoice
          seen={together ?? null}
          onChoose={(seen) =>
            see(
              kids.map(({ id }) => id),
              seen,
            )
          }
        />
      )}
      {kids.length > 1 && (
        <Button onClick={() => setOneByOne(!oneByOne)} sx={{ mt: 0.5, minHeight: 44 }}>
          {translate(oneByOne ? 'visits.childrenTogether' : 'visits.childrenOneByOne')}
        </Button>
      )}
    </Box>
  );
};

const SeenChoice = ({ seen, onChoose }: { seen: Seen; onChoose: (seen: Seen) => void }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {ChildSeen.options.map((option) => (
        <Pick key={option} picked={seen === option} onClick={() => onChoose(seen === option ? null : option)}>
          {translate(`visits.childSeen.${option}`)}
        </Pick>
      ))}
    </Box>
  );
};
