import type { DataProvider, GetListParams } from 'react-admin';
import { resources } from '#contract/api.ts';
import type { Resource } from '#contract/resource.ts';
import { asSent } from './asSent.ts';
import { callApi } from './http.ts';
import { saving } from './sessionEnd.ts';

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

  update: (name, { id, data, previousData }) => {
    const revision: number | undefined = previousData?.revision ?? data.revision;
    return saving(callApi(`/${name}/${id}`, { method: 'PUT', body: asSent(contractOf(name).change, data), revision }));
  },

  delete: async (name, { id, previousData }) => {
    await saving(callApi(`/${name}/${id}`, { method: 'DELETE' }));
    return { data: previousData ?? ({ id } as never) };
  },

  updateMany: async () => {
    throw new Error('One thing is changed at a time: each change needs the revision its author has read.');
  },

  deleteMany: async (name, { ids }) => {
    for (const id of ids) await saving(callApi(`/${name}/${id}`, { method: 'DELETE' }));
    return { data: ids };
  },
};

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
