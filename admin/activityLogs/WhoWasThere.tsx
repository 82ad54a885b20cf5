import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ChildSeen } from '#contract/activityLogs.ts';
import { Pick } from '../app/Pick.tsx';
import type { Change, Entry, Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import type { Household } from './useHousehold.ts';

type Props = { entry: Entry; change: Change; problems: Problems; household: Household };

export const WhoWasThere = ({ entry, change, problems, household }: Props) => {
  const translate = useTranslate();
  const { presentIds, childSeen } = entry;
  const toggle = (id: string) =>
    change({ presentIds: presentIds.includes(id) ? presentIds.filter((one) => one !== id) : [...presentIds, id] });
  if (household.length === 0) return null;

  return (
    <FormSection title={translate('visits.present')} problem={problems.presentIds}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {household.map(({ id, name }) => (
          <Pick key={id} picked={presentIds.includes(id)} onClick={() => toggle(id)}>
            {name}
          </Pick>
        ))}
      </Box>
      {household.some(({ isChild }) => isChild) && (
        <Box role="group" aria-label={translate('visits.childSeenTitle')} sx={{ mt: 2 }}>
          <Typography sx={{ mb: 1, fontWeight: 600 }}>{translate('visits.childSeenTitle')}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {ChildSeen.options.map((option) => (
              <Pick
                key={option}
                picked={childSeen === option}
                onClick={() => change({ childSeen: childSeen === option ? null : option })}
              >
                {translate(`visits.childSeen.${option}`)}
              </Pick>
            ))}
          </Box>
        </Box>
      )}
    </FormSection>
  );
};
