import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { resources } from '#contract/api.ts';
import type { Resource } from '#contract/resource.ts';
import { asSent } from './asSent.ts';
import { ApiError, callApi } from './http.ts';
import { queryClient } from './queryClient.ts';
import { saving } from './sessionEnd.ts';
import { beginPagesAnew, chosenVersion } from './versions.ts';

const mostPerPage = 100;

/** The resources of the contract, in the words react-admin asks for them. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,

  getList: async (name, params) => answerList(await callApi(`/${name}?${listQuery(contractOf(name), params)}`, params)),

  getOne: (name, { id, signal }) => callApi(`/${name}/${id}`, { signal }),

  getMany: async (name, { ids, signal }) => {
    const answers = await Promise.all(
      inGroups(ids).map((group) =>
        callApi<never[]>(`/${name}?perPage=${mostPerPage}&ids=${group.join(',')}`, { signal }),
      ),
    );
    return { data: answers.flatMap(({ data }) => data) };
  },

  getManyReference: async (name, { target, id, ...params }) => {
    const filter = { ...params.filter, [target]: id };
    return answerList(await callApi(`/${name}?${listQuery(contractOf(name), { ...params, filter })}`, params));
  },

  create: (name, { data }) =>
    saving(callApi(`/${name}`, { method: 'POST', body: asSent(contractOf(name).create, data) })),

  update: (name, { id, data, previousData, meta }) => {
    const revision: number | undefined = previousData?.revision ?? data.revision;
    return saving(changeRow(name, id, asSent(contractOf(name).change, data), revision, meta));
  },

  delete: async (name, { id, previousData }) => {
    await saving(callApi(`/${name}/${id}`, { method: 'DELETE', revision: previousData?.revision }));
    return { data: previousData ?? ({ id } as never) };
  },

  updateMany: async () => {
    throw new Error('One thing is changed at a time: each change needs the revision its author has read.');
  },

  deleteMany: async () => {
    throw new Error('One thing is taken back at a time: each needs the revision its author has read.');
  },
};

/** What a form that keeps its text elsewhere does when the saved version is taken instead. */
type Meta = { forget?: () => void } | undefined;

/** Changes a row; when somebody else has changed it meanwhile, as whoever is writing decides. */
async function changeRow(
  name: string,
  id: Identifier,
  body: Record<string, unknown>,
  revision: number | undefined,
  meta: Meta,
): Promise<{ data: never }> {
  try {
    return await callApi<never>(`/${name}/${id}`, { method: 'PUT', body, revision });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412 || !error.current) throw error;
    const theirs = error.current as RaRecord & { revision: number };
    if ((await chosenVersion({ resource: name, mine: body, theirs })) === 'mine')
      return changeRow(name, id, body, theirs.revision, meta);
    meta?.forget?.();
    queryClient.setQueriesData({ queryKey: [name, 'getOne', { id: String(id) }] }, theirs);
    void queryClient.invalidateQueries();
    beginPagesAnew();
    // The form that waits for this is gone.
    return new Promise<never>(() => {});
  }
}

function contractOf(name: string): Resource {
  const found = resources.find((resource) => resource.name === name);
  if (!found) throw new Error(`The contract has no resource "${name}".`);
  return found;
}

/** What the contract does not know is left out: react-admin keeps lists' filters in the browser across versions. */
function listQuery({ filter: known, sortable }: Resource, { pagination, sort, filter }: Partial<GetListParams>) {
  const query = new URLSearchParams();
  query.set('page', String(pagination?.page ?? 1));
  query.set('perPage', String(Math.min(pagination?.perPage ?? 25, mostPerPage)));
  if (sort && [...sortable, 'id'].includes(sort.field))
    query.set('sort', `${sort.order === 'DESC' ? '-' : ''}${sort.field}`);
  for (const [name, value] of Object.entries(filter ?? {}))
    if (name in known.shape && value !== undefined && value !== null && value !== '') query.set(name, String(value));
  return query;
}

const answerList = ({ data, total }: { data: unknown; total: number | undefined }) => ({
  data: data as never[],
  total: total ?? (data as never[]).length,
});

const inGroups = <T>(ids: T[]): T[][] =>
  ids.length === 0 ? [] : [ids.slice(0, mostPerPage), ...inGroups(ids.slice(mostPerPage))];
