import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { callApi } from './http.ts';

type Read = Endpoint & { readonly method: 'get'; readonly answer: z.ZodType };

/** Asks an address that is no resource: `const { data, error } = useApi(todayEndpoint)`. */
export function useApi<E extends Read>({ path }: E, query: Record<string, string> = {}) {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  const search = new URLSearchParams(query).toString();
  const result = useQuery({
    queryKey: [path, search],
    queryFn: async ({ signal }) =>
      (await callApi<z.input<E['answer']>>(search ? `${path}?${search}` : path, { signal })).data,
  });
  const { error } = result;
  useEffect(() => {
    if (error) logoutIfAccessDenied(error).catch(() => {});
  }, [error, logoutIfAccessDenied]);
  return result;
}
