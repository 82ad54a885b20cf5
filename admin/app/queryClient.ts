import { MutationCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './http.ts';
import { tellSessionEnd } from './sessionEnd.ts';

const tries = 2;

export const queryClient = new QueryClient({
  mutationCache: new MutationCache({ onError: tellSessionEnd }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refused it would refuse again.
      retry: (failures, error) => !(error instanceof ApiError) && failures < tries,
      networkMode: 'always',
    },
    // Without this a save made off-line would wait silently; it must say that it was not sent.
    mutations: { networkMode: 'always' },
  },
});
