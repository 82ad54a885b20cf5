import { useQueryClient } from '@tanstack/react-query';

/** Which files are open to the reader has changed: whatever is shown next is asked for anew. */
export function useFilesChanged() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ refetchType: 'none' });
}
