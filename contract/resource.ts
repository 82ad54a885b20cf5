import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

/**
 * One react-admin resource: its address, the row the API answers with, what may be sent and how lists may be
 * narrowed and sorted. What is not named here is refused.
 */
export type Resource = {
  readonly name: string;
  readonly row: z.ZodObject;
  /** What may be sent to make one; absent: nobody can. */
  readonly create?: z.ZodObject;
  /** What may be sent to change one; absent: nobody can. */
  readonly change?: z.ZodObject;
  /** Whether an entry may be taken back at all (drafts); a file keeps everything else. */
  readonly removable?: true;
  /** Query parameters that narrow a list, each with a meaning of its own on the server. */
  readonly filter: z.ZodObject;
  readonly sortable: readonly string[];
  /** The order of a list nobody sorted: a column, "-" before it for descending. */
  readonly sortedBy: string;
  /** Reading it is looking into somebody's file, and leaves a trace. */
  readonly caseContent: boolean;
  /** Its rows are the files themselves, which everything else in them refers to. */
  readonly isFile?: true;
  readonly summary: string;
};

export const resource = <const R extends Resource>(definition: R) => definition;

/** What every row of a changeable resource carries: its revision for If-Match and what this reader may do to it. */
export const changeable = {
  revision: z.int(),
  can: z.object({ update: z.boolean(), remove: z.boolean() }),
};

const page = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
};

/** Several ids in one parameter, comma-separated: how react-admin asks for references. */
const Ids = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.uuid()).min(1).max(100))
  .meta({ description: 'Comma-separated ids, at most 100' });

/** The closed set of query parameters of a resource's list. */
export const listQuery = <R extends Resource>({ filter, sortable, sortedBy }: R) => {
  const order = [...sortable, 'id'].flatMap((field) => [field, `-${field}`]);
  return z.strictObject({
    ...page,
    sort: z.enum(order as [string, ...string[]]).default(sortedBy),
    ids: Ids.optional(),
    ...(filter.partial().shape as R['filter']['shape']),
  });
};

/** The addresses a resource has. */
export function endpointsOf(resource: Resource): Endpoint[] {
  const { name, row, create, change, removable, summary } = resource;
  const common = { tag: name, access: 'session' } as const;
  return [
    {
      ...common,
      kind: 'list',
      method: 'get',
      path: `/${name}`,
      summary: `${summary}: list`,
      query: listQuery(resource),
      answer: z.array(row),
    },
    { ...common, kind: 'one', method: 'get', path: `/${name}/:id`, summary: `${summary}: one`, answer: row },
    ...(create
      ? [
          {
            ...common,
            kind: 'create',
            method: 'post',
            path: `/${name}`,
            summary: `${summary}: add`,
            body: create,
            answer: row,
          } as const,
        ]
      : []),
    ...(change
      ? [
          {
            ...common,
            kind: 'update',
            method: 'put',
            path: `/${name}/:id`,
            summary: `${summary}: change (If-Match)`,
            body: change,
            answer: row,
          } as const,
        ]
      : []),
    ...(removable
      ? [
          {
            ...common,
            kind: 'remove',
            method: 'delete',
            path: `/${name}/:id`,
            summary: `${summary}: take back (If-Match)`,
            answer: 'nothing',
          } as const,
        ]
      : []),
  ];
}
