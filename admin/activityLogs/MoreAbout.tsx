import MoreIcon from '@mui/icons-material/ExpandMore';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Pick } from '../app/Pick.tsx';
import { isEmpty } from './EntryValue.tsx';
import type { Change, Entry, Problems, Subject } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import { asksOf } from './kinds.ts';
import { TaskChoice } from './TaskChoice.tsx';
import { TravelFields } from './TravelFields.tsx';
import type { Household } from './useHousehold.ts';

const folded = ['taskCodes', 'travelMeans', 'travelKm', 'travelMinutes'] as const;

type Props = { subject: Subject; entry: Entry; change: Change; problems: Problems; household: Household };

/** What is asked now and then, folded away on the doorstep; open when there is something in it. */
export const MoreAbout = ({ subject, entry, change, problems, household }: Props) => {
  const translate = useTranslate();
  const id = useId();
  const kids = household.filter(({ isChild }) => isChild);
  const tookPlace = entry.outcome === 'tookPlace';
  const asksTasks = tookPlace && Boolean(subject.familyId);
  const asksChildren = tookPlace && !asksOf[entry.kind].seesChildren && kids.length > 0;
  const answered = folded.some((field) => !isEmpty(entry[field])) || (asksChildren && entry.children.length > 0);
  const problem =
    folded.map((field) => problems[field]).find(Boolean) ?? (asksChildren ? problems.children : undefined);
  const [opened, setOpened] = useState(answered);
  const open = opened || Boolean(problem);
  const parts = [asksTasks && 'tasks', 'travel', asksChildren && 'children'].filter(Boolean);

  return (
    <FormSection title={translate('visits.more')} problem={problem}>
      <Button
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpened(!open)}
        endIcon={<MoreIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
        sx={{ minHeight: 44, textAlign: 'left', ml: -1 }}
      >
        {parts.map((part) => translate(`visits.moreAbout.${part}`)).join(', ')}
      </Button>
      <Stack id={id} hidden={!open} sx={{ gap: 3, mt: 1.5, ...(!open && { display: 'none' }) }}>
        {asksTasks && <TaskChoice entry={entry} change={change} />}
        {asksChildren && <AboutWhichChildren kids={kids} entry={entry} change={change} />}
        <TravelFields entry={entry} change={change} problems={problems} />
      </Stack>
    </FormSection>
  );
};

type AboutProps = { kids: Household; entry: Entry; change: Change };

/** Nobody named: it was about the family as a whole. */
const AboutWhichChildren = ({ kids, entry: { children }, change }: AboutProps) => {
  const translate = useTranslate();
  const isNamed = (id: string) => children.some(({ childId }) => childId === id);
  const toggle = (id: string) =>
    change({
      childSeen: null,
      children: isNamed(id)
        ? children.filter(({ childId }) => childId !== id)
        : [...children, { childId: id, seen: null }],
    });
  return (
    <Box role="group" aria-label={translate('visits.aboutChildren')}>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {translate('visits.aboutChildren')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {kids.map(({ id, name }) => (
          <Pick key={id} picked={isNamed(id)} onClick={() => toggle(id)}>
            {name}
          </Pick>
        ))}
      </Box>
    </Box>
  );
};
