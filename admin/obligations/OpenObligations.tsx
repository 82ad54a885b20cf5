import { Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Obligation } from '#contract/obligations.ts';
import { ObligationLine } from './ObligationLine.tsx';

type Props = { familyId?: string; childId?: string; withSubject?: boolean };

/** What is due about one family or one child, on their page. */
export const OpenObligations = ({ familyId, childId, withSubject = false }: Props) => {
  const translate = useTranslate();
  const { data, isPending } = useGetList<Obligation>('obligations', {
    filter: familyId ? { familyId, open: true } : { childId, open: true },
    sort: { field: 'dueOn', order: 'ASC' },
    pagination: { page: 1, perPage: 25 },
  });
  if (isPending || !data) return null;
  if (data.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{translate('obligations.noneHere')}</Typography>;

  return (
    <Stack sx={{ gap: 1 }}>
      {data.map((obligation) => (
        <ObligationLine key={obligation.id} obligation={obligation} withSubject={withSubject} withResponsible />
      ))}
    </Stack>
  );
};
