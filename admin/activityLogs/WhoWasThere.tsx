import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Pick } from '../app/Pick.tsx';
import { ChildrenSeen } from './ChildrenSeen.tsx';
import type { Change, Entry, Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import { asksOf } from './kinds.ts';
import type { Household } from './useHousehold.ts';

type Props = { entry: Entry; change: Change; problems: Problems; household: Household };

export const WhoWasThere = ({ entry, change, problems, household }: Props) => {
  const translate = useTranslate();
  const { kind, presentIds } = entry;
  const toggle = (id: string) =>
    change({ presentIds: presentIds.includes(id) ? presentIds.filter((one) => one !== id) : [...presentIds, id] });
  if (household.length === 0) return null;

  return (
    <FormSection
      title={translate(kind === 'phoneCall' ? 'visits.talkedWith' : 'visits.present')}
      problem={problems.presentIds ?? (asksOf[kind].seesChildren ? problems.children : undefined)}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {household.map(({ id, name }) => (
          <Pick key={id} picked={presentIds.includes(id)} onClick={() => toggle(id)}>
            {name}
          </Pick>
        ))}
      </Box>
      {asksOf[kind].seesChildren && <ChildrenSeen entry={entry} change={change} household={household} />}
    </FormSection>
  );
};
