import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayInWords } from '../app/Day.tsx';
import { hoursInWords } from '../app/Hours.tsx';
import { useFormsOfSupport } from '../plans/formsOfSupport.ts';
import type { Entry } from './entry.ts';
import { moveSigns } from './GoalsTouched.tsx';
import { useActivityTitles, useGoalTitles, usePersonNames } from './useNames.ts';

/** The fields of an entry in the order one reads them. */
export const entryFields = [
  'outcome',
  'kind',
  'heldOn',
  'startedAt',
  'minutes',
  'place',
  'presentIds',
  'childSeen',
  'formsOfSupport',
  'goalMoves',
  'completedActivityIds',
  'note',
  'nextVisitOn',
] as const satisfies readonly (keyof Entry)[];
export type EntryField = (typeof entryFields)[number];

export const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const sameWhenEmpty = (value: unknown) => (isEmpty(value) ? null : value);

export const differingFields = (one: Partial<Entry>, other: Partial<Entry>) =>
  entryFields.filter(
    (field) => JSON.stringify(sameWhenEmpty(one[field])) !== JSON.stringify(sameWhenEmpty(other[field])),
  );

type Props = { field: EntryField; entry: Partial<Entry> };

/** One answer of an entry, in words. */
export const EntryValue = ({ field, entry }: Props) => {
  const translate = useTranslate();
  const { nameOf } = useFormsOfSupport();
  if (isEmpty(entry[field])) return <>{translate('visits.nothing')}</>;
  switch (field) {
    case 'outcome':
    case 'kind':
    case 'place':
    case 'childSeen':
      return <>{translate(`visits.${field}.${entry[field]}`)}</>;
    case 'heldOn':
    case 'nextVisitOn':
      return <>{dayInWords(entry[field]!)}</>;
    case 'minutes':
      return <>{hoursInWords(entry.minutes!)}</>;
    case 'presentIds':
      return <PresentPeople ids={entry.presentIds!} />;
    case 'formsOfSupport':
      return <Lines lines={entry.formsOfSupport!.map(nameOf)} />;
    case 'goalMoves':
      return <GoalMoves moves={entry.goalMoves!} />;
    case 'completedActivityIds':
      return <CompletedActivities ids={entry.completedActivityIds!} />;
    case 'startedAt':
    case 'note':
      return (
        <Typography component="span" sx={{ whiteSpace: 'pre-line' }}>
          {entry[field]}
        </Typography>
      );
  }
};

const Lines = ({ lines }: { lines: string[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </Box>
);

const PresentPeople = ({ ids }: { ids: string[] }) => {
  const nameOf = usePersonNames(ids);
  return <>{ids.map(nameOf).join(', ')}</>;
};

const GoalMoves = ({ moves }: { moves: Entry['goalMoves'] }) => {
  const translate = useTranslate();
  const titleOf = useGoalTitles(moves.map(({ goalId }) => goalId));
  return (
    <Lines
      lines={moves.map(
        ({ goalId, direction }) =>
          `${titleOf(goalId)}: ${moveSigns[direction]} ${translate(`visits.move.${direction}`)}`,
      )}
    />
  );
};

const CompletedActivities = ({ ids }: { ids: string[] }) => {
  const titleOf = useActivityTitles(ids);
  return <Lines lines={ids.map(titleOf)} />;
};
