import type { z } from 'zod';

/**
 * Only what the contract takes: the server refuses fields it does not know. An emptied input is null in react-admin;
 * where the contract has a default and no null, the field stays out and the default applies.
 */
export function asSent(contract: z.ZodObject | undefined, values: Record<string, unknown>) {
  if (!contract) throw new Error('The contract does not let anybody send this.');
  return Object.fromEntries(
    Object.entries(contract.shape).flatMap(([name, type]) => {
      const value = values[name];
      if (value === undefined || (value === null && isOptionalNotNull(type as z.ZodType))) return [];
      return [[name, value]];
    }),
  );
}

const isOptionalNotNull = (type: z.ZodType) => type.safeParse(undefined).success && !type.safeParse(null).success;
