import { Alert, Box } from '@mui/material';
import { type Identifier, IdentifierKind, identifiersEndpoint } from '#contract/identifiers.ts';
import { useApi } from '../app/useApi.ts';
import { OneNumber } from './OneNumber.tsx';

/** The person's numbers, covered; each can be shown for a while, entered and changed. */
export const PersonNumbers = ({ personId, name }: { personId: string; name: string }) => {
  const { data, error, refetch } = useApi({ ...identifiersEndpoint, path: `/people/${personId}/identifiers` });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (!data) return null;

  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {IdentifierKind.options.map((kind) => (
        <OneNumber
          key={kind}
          kind={kind}
          identifier={data.find((each: Identifier) => each.kind === kind)}
          personId={personId}
          name={name}
          onChanged={() => refetch()}
        />
      ))}
    </Box>
  );
};
