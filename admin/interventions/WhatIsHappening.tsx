import { Box, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Danger } from '#contract/interventions.ts';
import { FormSection } from '../activityLogs/FormSection.tsx';
import type { Household } from '../activityLogs/useHousehold.ts';
import { Pick } from '../app/Pick.tsx';
import { MomentField } from './MomentField.tsx';
import type { Change, DangerRecord } from './record.ts';

type Props = { record: DangerRecord; change: Change; problems: Record<string, string>; siblings: Household };

/** What is seen, of which child, since when; taps first, words for who has a moment. */
export const WhatIsHappening = ({ record, change, problems, siblings }: Props) => {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.interventions.fields.${field}`);
  const { dangers, childIds, seen, done, noticedAt } = record;

  return (
    <>
      <FormSection title={translate('interventions.whatHappens')} problem={problems.dangers}>
        <Picks
          options={Danger.options}
          picked={dangers}
          nameOf={(danger) => translate(`interventions.dangers.${danger}`)}
          onChange={(picked) => change({ dangers: picked })}
        />
      </FormSection>
      {siblings.length > 0 && (
        <FormSection title={translate('interventions.whichChildren')} problem={problems.childIds}>
          <Picks
            options={siblings.map(({ id }) => id)}
            picked={childIds}
            nameOf={(id) => siblings.find((child) => child.id === id)!.name}
            onChange={(picked) => change({ childIds: picked })}
          />
        </FormSection>
      )}
      <FormSection title={translate('interventions.seenAndDone')} problem={problems.noticedAt ?? problems.seen}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <MomentField
            label={label('noticedAt')}
            value={noticedAt}
            onChange={(moment) => change({ noticedAt: moment })}
          />
          {(['seen', 'done'] as const).map((field) => (
            <TextField
              key={field}
              multiline
              minRows={3}
              fullWidth
              size="medium"
              label={label(field)}
              value={{ seen, done }[field]}
              onChange={({ target }) => change({ [field]: target.value })}
              slotProps={{ htmlInput: { maxLength: 4000 } }}
            />
          ))}
        </Box>
      </FormSection>
    </>
  );
};

type PicksProps<T extends string> = {
  options: readonly T[];
  picked: readonly T[];
  nameOf: (option: T) => string;
  onChange: (picked: T[]) => void;
};

const Picks = <T extends string>({ options, picked, nameOf, onChange }: PicksProps<T>) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
    {options.map((option) => (
      <Pick
        key={option}
        picked={picked.includes(option)}
        onClick={() => onChange(picked.includes(option) ? picked.filter((one) => one !== option) : [...picked, option])}
      >
        {nameOf(option)}
      </Pick>
    ))}
  </Box>
);
