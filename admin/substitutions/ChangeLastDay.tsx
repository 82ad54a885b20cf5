import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DateInput, EditBase, useTranslate } from 'react-admin';
import { type Substitution, SubstitutionChange } from '#contract/substitutions.ts';
import { DialogForm } from '../plans/DialogForm.tsx';
import { useSaved } from '../plans/useSaved.ts';
import { stateOf } from './stateOf.ts';

/** Somebody comes back sooner, or stays away longer. What is over is history. */
export const ChangeLastDay = ({ substitution }: { substitution: Substitution }) => {
  const translate = useTranslate();
  const [changing, setChanging] = useState(false);
  const { absentName, can } = substitution;
  if (!can.update || stateOf(substitution) === 'over') return null;

  return (
    <>
      <Button
        size="small"
        aria-label={translate('substitutions.changeOf', { name: absentName })}
        onClick={() => setChanging(true)}
        sx={{ whiteSpace: 'nowrap', minHeight: 44 }}
      >
        {translate('substitutions.change')}
      </Button>
      {changing && <LastDay substitution={substitution} onClose={() => setChanging(false)} />}
    </>
  );
};

const LastDay = ({ substitution, onClose }: { substitution: Substitution; onClose: () => void }) => {
  const translate = useTranslate();
  const saved = useSaved(onClose, 'substitutions.changed');
  const { id, absentName, substituteName, endedOn } = substitution;
  return (
    <EditBase
      resource="substitutions"
      id={id}
      mutationMode="pessimistic"
      redirect={false}
      mutationOptions={{ onSuccess: saved }}
    >
      <DialogForm
        title={translate('substitutions.changeOf', { name: absentName })}
        onClose={onClose}
        record={{ endedOn }}
        resolver={zodResolver(SubstitutionChange, undefined, { raw: true })}
      >
        <Typography sx={{ mb: 2 }}>{translate('substitutions.changeMeans', { name: substituteName })}</Typography>
        <DateInput source="endedOn" isRequired />
      </DialogForm>
    </EditBase>
  );
};
