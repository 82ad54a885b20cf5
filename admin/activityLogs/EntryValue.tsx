import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { dayInWords } from '../app/Day.tsx';
import { hoursInWords } from '../app/Hours.tsx';
import { useFormsOfSupport } from '../plans/formsOfSupport.ts';
import type { Entry } from './entry.ts';
import { moveSigns } from './GoalsTouched.tsx';
import { useOutcomeInWords } from './kinds.ts';
import { useActivityTitles, useGoalTitles, usePersonNames } from './useNames.ts';
import { useTaskInWords } from './useTaskInWords.ts';

/** The fields of an entry in the order one reads them. */
export const entryFields = [
  'kind',
  'outcome',
  'heldOn',
  'startedAt',
  'minutes',
  'place',
  'institution',
  'presentIds',
  'childSeen',
  'children',
  'formsOfSupport',
  'taskCodes',
  'goalMoves',
  'completedActivityIds',
  'note',
  'nextVisitOn',
  'travelMeans',
  'travelKm',
  'travelMinutes',
] as const satisfies readonly (keyof Entry)[];
export type EntryField = (typeof entryFields)[number];

export const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const sameWhenEmpty = (value: unknown) => (isEmpty(value) ? null : value);

/** What is said of each child says it of all together. */
const isSaidOfEach = ({ children = [] }: Partial<Entry>) => children.some(({ seen }) => seen);

/** The questions that were answered. */
export const answeredFields = (entry: Partial<Entry>) =>
  entryFields.filter((field) => !isEmpty(entry[field]) && (field !== 'childSeen' || !isSaidOfEach(entry)));

export const differingFields = (one: Partial<Entry>, other: Partial<Entry>) =>
  entryFields.filter(
    (field) =>
      JSON.stringify(sameWhenEmpty(one[field])) !== JSON.stringify(sameWhenEmpty(other[field])) &&
      (field !== 'childSeen' || (!isSaidOfEach(one) && !isSaidOfEach(other))),
  );

type Props = { field: EntryField; entry: Partial<Entry> };

/** One answer of an entry, in words. */
export const EntryValue = ({ field, entry }: Props) => {
  const translate = useTranslate();
  const outcomeInWords = useOutcomeInWords();
  const taskInWords = useTaskInWords();
  const { nameOf } = useFormsOfSupport();
  if (isEmpty(entry[field])) return <>{translate('visits.nothing')}</>;
  switch (field) {
    case 'outcome':
      return (
        <>{entry.kind ? outcomeInWords(entry.kind, entry.outcome!) : translate(`visits.outcome.${entry.outcome}`)}</>
      );
    case 'travelMeans':
    case 'kind':
    case 'place':
    case 'childSeen':
      return <>{translate(`visits.${field}.${entry[field]}`)}</>;
    case 'heldOn':
    case 'nextVisitOn':
      return <>{dayInWords(entry[field]!)}</>;
    case 'minutes':
    case 'travelMinutes':
      return <>{hoursInWords(entry[field]!)}</>;
    case 'travelKm':
      return <>{entry.travelKm} km</>;
    case 'children':
      return <AboutChildren about={entry.children!} />;
    case 'taskCodes':
      return <Lines lines={entry.taskCodes!.map((code) => [code, taskInWords(code)])} />;
    case 'presentIds':
      return <PresentPeople ids={entry.presentIds!} />;
    case 'formsOfSupport':
      return <Lines lines={entry.formsOfSupport!.map((code) => [code, nameOf(code)])} />;
    case 'goalMoves':
      return <GoalMoves moves={entry.goalMoves!} />;
    case 'completedActivityIds':
      return <CompletedActivities ids={entry.completedActivityIds!} />;
    case 'startedAt':
    case 'institution':
    case 'note':
      return (
        <Typography component="span" sx={{ whiteSpace: 'pre-line' }}>
          {entry[field]}
        </Typography>
      );
  }
};

/** Each line has a key of its own: while names are loading, several are alike. */
const Lines = ({ lines }: { lines: readonly (readonly [key: string, words: string])[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
    {lines.map(([key, words]) => (
      <li key={key}>{words}</li>
    ))}
  </Box>
);

const PresentPeople = ({ ids }: { ids: string[] }) => {
  const nameOf = usePersonNames(ids);
  return <>{ids.map(nameOf).join(', ')}</>;
};

const AboutChildren = ({ about }: { about: Entry['children'] }) => {
  const translate = useTranslate();
  const nameOf = usePersonNames(about.map(({ childId }) => childId));
  return (
    <Lines
      lines={about.map(({ childId, seen }) => [
        childId,
        seen ? `${nameOf(childId)}: ${translate(`visits.seen.${seen}`)}` : nameOf(childId),
      ])}
    />
  );
};

const GoalMoves = ({ moves }: { moves: Entry['goalMoves'] }) => {
  const translate = useTranslate();
  const titleOf = useGoalTitles(moves.map(({ goalId }) => goalId));
  return (
    <Lines
      lines={moves.map(({ goalId, direction }) => [
        goalId,
        `${titleOf(goalId)}: ${moveSigns[direction]} ${translate(`visits.move.${direction}`)}`,
      ])}
    />
  );
};

const CompletedActivities = ({ ids }: { ids: string[] }) => {
  const titleOf = useActivityTitles(ids);
  return <Lines lines={ids.map((id) => [id, titleOf(id)])} />;
};
