import { Stack, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { AutocompleteInput, ReferenceInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Family } from '#contract/families.ts';
import type { FosterFamily } from '#contract/fosterFamilies.ts';
import { LookedAfterToday } from './LookedAfterToday.tsx';
import { NotDecidedYet } from './NotDecidedYet.tsx';

type Kind = 'family' | 'fosterFamily';

/** One family or one foster family, with who looks after it today. */
export const SubjectInput = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const { familyId, fosterFamilyId } = useWatch<{ familyId: string | null; fosterFamilyId: string | null }>();
  const [kind, setKind] = useState<Kind>(fosterFamilyId ? 'fosterFamily' : 'family');
  const choose = (chosen: Kind | null) => {
    if (!chosen) return;
    setKind(chosen);
    for (const field of ['familyId', 'fosterFamilyId', 'staffId']) setValue(field, null);
  };
  const withWorkers = (name: string, workers: string[]) =>
    `${name} (${workers.length ? translate('assignments.lookedAfterBy', { names: workers.join(', ') }) : translate('assignments.nobodyYet')})`;

  return (
    <Stack sx={{ gap: 2, width: '100%' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={translate('assignments.kind')}
        value={kind}
        onChange={(_, chosen) => choose(chosen)}
      >
        <ToggleButton value="family">{translate('assignments.family')}</ToggleButton>
        <ToggleButton value="fosterFamily">{translate('assignments.fosterFamily')}</ToggleButton>
      </ToggleButtonGroup>
      {kind === 'family' ? (
        <ReferenceInput source="familyId" reference="families" filter={{ open: true }} sort={byName}>
          <AutocompleteInput<Family>
            optionText={({ name, assistants }: Family) => withWorkers(name, assistants)}
            filterToQuery={search}
            isRequired
            helperText={false}
            fullWidth
          />
        </ReferenceInput>
      ) : (
        <ReferenceInput source="fosterFamilyId" reference="foster-families" filter={{ active: true }} sort={byName}>
          <AutocompleteInput<FosterFamily>
            optionText={({ name, coordinators }: FosterFamily) => withWorkers(name, coordinators)}
            filterToQuery={search}
            isRequired
            helperText={false}
            fullWidth
          />
        </ReferenceInput>
      )}
      {familyId && <LookedAfterToday subject={{ familyId }} />}
      {familyId && <NotDecidedYet familyId={familyId} />}
      {fosterFamilyId && <LookedAfterToday subject={{ fosterFamilyId }} />}
    </Stack>
  );
};

const byName = { field: 'name', order: 'ASC' } as const;
const search = (text: string) => (text ? { q: text } : {});
