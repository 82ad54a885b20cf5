import { Button, Stack, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { TimelineFilter, type TimelineLine, timelineStep } from '#contract/timeline.ts';
import { callApi } from '../app/http.ts';
import { Pick } from '../app/Pick.tsx';
import { PickLine } from '../app/PickLine.tsx';
import { Unavailable } from '../app/Unavailable.tsx';
import { Line } from './Line.tsx';

/** Everything that happened in a family's file, newest first. */
export const Timeline = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const [kind, setKind] = useState<TimelineFilter | null>(null);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['families/timeline', familyId, kind],
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({ ...(kind && { kind }), ...(pageParam && { before: pageParam }) });
      return (await callApi<TimelineLine[]>(`/families/${familyId}/timeline?${query}`, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (lines) => (lines.length < timelineStep ? undefined : lines.at(-1)!.cursor),
  });
  if (error) return <Unavailable error={error} />;
  const lines = data?.pages.flat();

  return (
    <Stack sx={{ gap: 1 }}>
      <PickLine label={translate('timeline.filter')}>
        {[null, ...TimelineFilter.options].map((option) => (
          <Pick key={option ?? 'all'} picked={kind === option} onClick={() => setKind(option)}>
            {translate(`timeline.kind.${option ?? 'all'}`)}
          </Pick>
        ))}
      </PickLine>
      {lines?.length === 0 && <Typography>{translate(`timeline.nothing.${kind ?? 'all'}`)}</Typography>}
      {lines?.map((line) => (
        <Line key={line.cursor} line={line} />
      ))}
      {hasNextPage && (
        <Button
          variant="outlined"
          disabled={isFetchingNextPage}
          onClick={() => fetchNextPage()}
          sx={{ alignSelf: 'flex-start', minHeight: 44 }}
        >
          {translate('timeline.older')}
        </Button>
      )}
    </Stack>
  );
};
