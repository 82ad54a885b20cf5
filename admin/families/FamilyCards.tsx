import { Stack } from '@mui/material';
import { useListContext } from 'react-admin';
import type { Family } from '#contract/families.ts';
import { FamilyCard } from './FamilyCard.tsx';
import { NoFamilies } from './NoFamilies.tsx';

export const FamilyCards = () => {
  const { data } = useListContext<Family>();
  if (!data) return null;
  if (data.length === 0) return <NoFamilies />;
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((family) => (
        <li key={family.id}>
          <FamilyCard family={family} />
        </li>
      ))}
    </Stack>
  );
};
